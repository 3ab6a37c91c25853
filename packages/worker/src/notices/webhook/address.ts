import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6
/** An address and how many of its first bits count. */
export type Network = readonly [Address, number]

/** The part of IPv6 that is given to networks of the internet: https://www.iana.org/assignments/ipv6-unicast-address-assignments */
const globalUnicast: Network = ipaddr.parseCIDR('2000::/3')

/** Public by their range, and yet inside of a cloud: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const inClouds: readonly Network[] = [ipaddr.parseCIDR('168.63.129.16/32')]

/** @returns `undefined` when one of them is no network */
export function networksOf(texts: readonly string[]): readonly Network[] | undefined {
  try {
    return texts.map((text) => ipaddr.parseCIDR(text))
  } catch {
    return undefined
  }
}

/**
 * Says whether an address is of the internet, or one of a private network that was allowed. Doubt is
 * no: what is not known to be public is not.
 */
export function judgeAddress(
  text: string,
  allowed: readonly Network[],
): 'allowed' | 'no' | 'public' {
  const address = parse(text)
  if (address === undefined) return 'no'
  if (allowed.some((network) => contains(network, address))) return 'allowed'
  if (inClouds.some((network) => contains(network, address))) return 'no'
  if (address.range() !== 'unicast') return 'no'
  return address.kind() === 'ipv4' || contains(globalUnicast, address) ? 'public' : 'no'
}

/** An IPv4 address in the clothes of IPv6 is what the machine would connect to: the IPv4 address. */
function parse(text: string): Address | undefined {
  try {
    // A scope such as `%eth0` says where a link-local address is; nothing public has one.
    return text.includes('%') ? undefined : ipaddr.process(text)
  } catch {
    return undefined
  }
}

function contains([network, bits]: Network, address: Address): boolean {
  return network.kind() === address.kind() && address.match(network, bits)
}
