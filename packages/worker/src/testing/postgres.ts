import { execFileSync, spawn, type SpawnOptions } from 'node:child_process'
import { chownSync, existsSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findProgram } from './find-program.ts'
import { openLocalServer, type LocalServer } from './local-server.ts'

/** A PostgreSQL server and where it listens. */
export interface PostgresServer extends LocalServer {
  /** `postgres://postgres@127.0.0.1:<port>/postgres`, a superuser without a password. */
  readonly url: string
}

/** Where it lives under Debian, which puts it on nobody's `PATH`; the newest first. */
const debianFolders = '/usr/lib/postgresql/*/bin'

/**
 * Starts a real PostgreSQL of its own.
 *
 * @throws Error that says how to install it when the machine has none.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const initdb = findProgram('initdb', globSync(debianFolders).toSorted().toReversed())
  const folder = await mkdtemp(join(tmpdir(), 'tacet-postgres-'))
  const owner = notRoot()
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
  const options: SpawnOptions = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], ...owner }
  execFileSync(
    initdb,
    [
      '--pgdata=.',
      '--username=postgres',
      '--auth=trust',
      '--no-sync',
      '--encoding=UTF8',
      '--locale=C',
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...owner },
  )
  const server = await openLocalServer({
    folder,
    launch: (port) => spawn(join(dirname(initdb), 'postgres'), argumentsFor(port, folder), options),
    ready: /ready to accept connections/,
    // "Fast": it does not wait for those who are connected.
    stopSignal: 'SIGINT',
    // "Immediate": all of its processes end at once, and the next start recovers from the log.
    killSignal: 'SIGQUIT',
  })
  return { ...server, url: `postgres://postgres@127.0.0.1:${server.port}/postgres` }
}

function argumentsFor(port: number, folder: string): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    log_min_messages: 'log',
    // The machine does not crash in a test, only the process: what it wrote is with the kernel.
    fsync: 'off',
  }
  return [
    '-D',
    folder,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** PostgreSQL refuses to run as root. Its own user is there wherever it was installed. */
function notRoot(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : ''
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? []
  if (uid === undefined || gid === undefined) {
    throw new Error(
      'tacet: PostgreSQL does not run as root (add a user: useradd --system postgres)',
    )
  }
  return { uid: Number(uid), gid: Number(gid) }
}
