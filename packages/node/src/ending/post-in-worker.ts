import { realpathSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Where and what to post. Everything in it can be copied to another thread. */
export interface Post {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly bodies: readonly Uint8Array[]
  /** URL of an HTTP proxy that understands CONNECT. */
  readonly proxy?: string | undefined
  /** Certificates of the backend, as `ca` of `node:tls`. */
  readonly ca?: unknown
}

/**
 * Posts all bodies and blocks until each was answered, or the time is over. For the end of the
 * process, where no event loop will turn again. The thread inherits no command-line options and of the
 * environment only what TLS reads, so no preload or loader of the app runs in it; it prints nothing.
 *
 * @param timeout Milliseconds to block at most.
 * @throws When the working directory was removed.
 */
export function postInWorker(post: Post, timeout: number): void {
  // No thread can begin in a directory that is gone, and its failure is told to a loop that stands
  // still: nobody would end the waiting.
  realpathSync.native('.')
  const ended = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  // Given as text, the code needs no file that a bundler could lose.
  const worker = new Worker(`(${postAll.toString()})()`, {
    eval: true,
    execArgv: [],
    env: tlsEnvironment(),
    stdin: false,
    stdout: true,
    stderr: true,
    workerData: { ...post, ended },
  })
  worker.unref()
  Atomics.wait(ended, 0, 0, timeout)
}

/** What decides about certificates, for the thread as for the SDK's transport. */
function tlsEnvironment(): NodeJS.ProcessEnv {
  const names = ['NODE_TLS_REJECT_UNAUTHORIZED', 'SSL_CERT_DIR', 'SSL_CERT_FILE']
  return Object.fromEntries(names.map((name) => [name, process.env[name]]))
}

/** Runs in the thread, so it may use nothing from outside itself. */
function postAll(): void {
  const { getBuiltinModule } = process
  const http = getBuiltinModule('node:http')
  const https = getBuiltinModule('node:https')
  const net = getBuiltinModule('node:net')
  const tls = getBuiltinModule('node:tls')
  const { workerData } = getBuiltinModule('node:worker_threads') as { workerData: unknown }
  const { url, headers, bodies, proxy, ca, ended } = workerData as Post & { ended: Int32Array }
  process.once('exit', () => {
    Atomics.store(ended, 0, 1)
    Atomics.notify(ended, 0)
  })

  const target = new URL(url)
  const secure = target.protocol === 'https:'
  const hostname = target.hostname.replace(/^\[|\]$/g, '')
  const port = Number(target.port) || (secure ? 443 : 80)
  // Methods, because bundlers that keep names wrap functions in variables, but not these.
  const job = {
    left: bodies.length,
    // Without waiting for the thread to become idle: what it prints is read by the blocked one.
    finish(): void {
      job.left -= 1
      if (job.left === 0) process.exit()
    },
    send(body: Uint8Array, extra: object): void {
      const request = (secure ? https : http).request({
        method: 'POST',
        hostname,
        port,
        path: `${target.pathname}${target.search}`,
        headers: { ...headers, 'content-length': body.byteLength },
        agent: false as const,
        ca: ca as string,
        ...extra,
      })
      // The answer's head is enough, and waiting for a slow body would only hold the process.
      request.on('response', (response) => response.destroy())
      // After an error there is a close too.
      request.on('error', () => undefined)
      request.on('close', job.finish)
      request.end(body)
    },
  }

  for (const body of bodies) {
    if (proxy === undefined) {
      job.send(body, {})
      continue
    }
    const through = new URL(proxy)
    const credentials = decodeURIComponent(`${through.username}:${through.password}`)
    const tunnel = (through.protocol === 'https:' ? https : http).request({
      method: 'CONNECT',
      hostname: through.hostname,
      port: through.port,
      path: `${target.hostname}:${port}`,
      agent: false,
      headers:
        credentials === ':'
          ? {}
          : { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` },
    })
    tunnel.on('connect', (response, socket) => {
      if (response.statusCode !== 200) return job.finish()
      // An address is no server name: https://www.rfc-editor.org/rfc/rfc6066#section-3
      const servername = net.isIP(hostname) === 0 ? hostname : ''
      job.send(body, {
        createConnection: () =>
          secure ? tls.connect({ socket, servername, ca: ca as string }) : socket,
      })
    })
    tunnel.on('error', job.finish)
    tunnel.end()
  }
}
