/**
 * What a client is counted by. Of an IPv6 address only the network counts: whoever has one address
 * has the 2⁶⁴ beside it (RFC 6177).
 */
export function clientKey(client: string): string {
  const text = client.trim().toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1]
  if (mapped !== undefined) return mapped
  if (!/^[\da-f]*:[\da-f:]*(?:%.*)?$/.test(text)) return text.slice(0, 64)
  const [head = '', tail] = text.replace(/%.*$/, '').split('::', 2).map(groupsOf)
  const zeros = Array.from(
    { length: Math.max(0, 8 - head.length - (tail?.length ?? 0)) },
    () => '0',
  )
  const groups = tail === undefined ? [...head] : [...head, ...zeros, ...tail]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':')
}

/**
 * Whether a key is an address that no visitor comes from through the internet: this machine, a private
 * network, or one behind a carrier's or a cloud's translation.
 *
 * Source: https://www.iana.org/assignments/iana-ipv4-special-registry and its IPv6 sibling.
 */
export function isOwnNetwork(key: string): boolean {
  return (
    /^(?:10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(
      key,
    ) || /^0:0:0:0$|^f[cd][\da-f]{2}:|^fe[89ab][\da-f]:/.test(key)
  )
}
