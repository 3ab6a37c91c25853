import { request as httpRequest } from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { isIP } from 'node:net'
import type { Target } from './target.ts'

export interface Post {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** Nobody was there, so that nothing can have arrived. */
const notConnected = new Set(['EADDRNOTAVAIL', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])

/**
 * Posts to the first of the target's addresses that takes it. The address itself is what is connected
 * to, so that no second look at the name can lead elsewhere; the name is only in the `Host` header
 * and in TLS, which checks the certificate against it. No redirect is followed and no proxy is used.
 *
 * @throws Error when the answer is anything but 2xx, or there is none in time.
 */
export async function post({ url, addresses }: Target, message: Post): Promise<void> {
  let last: unknown
  for (const address of addresses) {
    try {
      const status = await postTo(url, address, message)
      if (status >= 200 && status < 300) return
      throw new Error(`tacet: the webhook answered with ${status}`)
    } catch (error) {
      last = error
      if (!notConnected.has(String((error as { code?: unknown }).code))) throw error
    }
  }
  throw last
}

function postTo(url: URL, address: string, { body, headers, signal }: Post): Promise<number> {
  const isSecure = url.protocol === 'https:'
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  const bytes = Buffer.from(body)
  const options: RequestOptions = {
    host: address,
    port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    // TLS has no names for addresses.
    ...(isSecure && { servername: isIP(hostname) === 0 ? hostname : '' }),
    headers: { ...headers, host: url.host, 'content-length': String(bytes.length) },
    // A connection of its own: none is left open, and none is shared with what others looked up.
    agent: false,
    signal,
  }
  return new Promise<number>((resolve, reject) => {
    const request = (isSecure ? httpsRequest : httpRequest)(options, (response) => {
      resolve(response.statusCode ?? 0)
      // The status is all that matters. What else would come, nobody has to take.
      response.on('error', () => {})
      response.destroy()
    })
    request.on('error', reject)
    request.end(bytes)
  })
}
