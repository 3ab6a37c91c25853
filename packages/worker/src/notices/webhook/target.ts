import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { judgeAddress, type Network } from './address.ts'

/** All addresses of a host's name, as text. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/** A place to post to, and the addresses that were found good. */
export interface Target {
  readonly url: URL
  /** Tried in this order. */
  readonly addresses: readonly string[]
}

/** Hosts have a handful; whoever answers with more wants something else. */
const mostAddresses = 16

/**
 * The system's own way, with `/etc/hosts` and all. What `getaddrinfo` makes of odd spellings of
 * addresses does not matter: what it answers is judged.
 */
export const systemResolve: Resolve = async (hostname) => {
  const answers = await lookup(hostname, { all: true, verbatim: true })
  return answers.map(({ address }) => address)
}

/** Decimal, octal and hexadecimal spellings of IPv4 become dotted ones here, as in a browser. */
export function parseTarget(text: string): URL | undefined {
  if (!URL.canParse(text.trim())) return undefined
  const url = new URL(text.trim())
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && url.username === '' && url.password === '' && url.hostname !== ''
    ? url
    : undefined
}

/**
 * Looks a host up and judges what was found. One address that is neither public nor allowed is
 * enough to refuse them all: whoever mixes them is up to something.
 *
 * @throws Error that names neither the host nor an address.
 */
export async function findTarget(
  url: URL,
  networks: readonly Network[],
  resolve: Resolve,
  signal: AbortSignal,
): Promise<Target> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(hostname) === 0 ? await orAborted(resolve(hostname), signal) : [hostname]
  const verdicts = addresses
    .slice(0, mostAddresses)
    .map((address) => judgeAddress(address, networks))
  if (verdicts.length === 0 || addresses.length > mostAddresses || verdicts.includes('no')) {
    throw new Error('tacet: the webhook points to where it may not')
  }
  if (url.protocol !== 'https:' && verdicts.includes('public')) {
    throw new Error('tacet: the webhook would leave without encryption')
  }
  return { url, addresses }
}

/** A resolver that hangs holds nobody up. */
function orAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(new Error('tacet: the webhook took too long'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
