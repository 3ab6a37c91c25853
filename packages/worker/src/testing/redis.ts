import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from './find-program.ts'
import { openLocalServer, type LocalServer } from './local-server.ts'

/** A Redis server and where it listens. */
export interface RedisServer extends LocalServer {
  /** `redis://127.0.0.1:<port>` */
  readonly url: string
}

/**
 * Starts a real Redis of its own, with an append-only file: what it answered to survives `kill`.
 *
 * @throws Error that says how to install it when the machine has none.
 */
export async function startRedis(): Promise<RedisServer> {
  const program = findProgram('redis-server', ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'])
  const folder = await mkdtemp(join(tmpdir(), 'tacet-redis-'))
  const server = await openLocalServer({
    folder,
    launch: (port) =>
      spawn(program, argumentsFor(port, folder), { stdio: ['ignore', 'pipe', 'pipe'] }),
    ready: /Ready to accept connections/,
    stopSignal: 'SIGTERM',
    killSignal: 'SIGKILL',
  })
  return { ...server, url: `redis://127.0.0.1:${server.port}` }
}

function argumentsFor(port: number, folder: string): string[] {
  const options = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    daemonize: 'no',
    save: '',
    appendonly: 'yes',
    // The machine does not crash in a test, only the process: what it wrote is with the kernel.
    appendfsync: 'no',
    // What job queues ask for: they lose jobs where keys are evicted.
    'maxmemory-policy': 'noeviction',
  }
  return Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
}
