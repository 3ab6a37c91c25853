import type { PostgresPool, PostgresPoolClient } from 'kysely'

/** The part of Node's `EventEmitter` that pools and clients of `pg` have besides. */
interface Emitter {
  on(event: 'error', listener: () => void): unknown
  off(event: 'error', listener: () => void): unknown
}

/**
 * A pool whose lost connections are nobody's `error` event: without a listener such an event ends
 * the process. `pg` emits it for connections that are idle and for those that are held between two
 * queries; whoever asks next is told by a rejection anyway. Listeners of the app hear it as before.
 */
export function steadyPool(pool: PostgresPool): PostgresPool {
  if (isEmitter(pool)) pool.on('error', ignore)
  return {
    ...(pool.Client !== undefined && { Client: pool.Client }),
    options: pool.options,
    end: () => pool.end(),
    connect: async () => holdSteady(await pool.connect()),
  }
}

/** Only for as long as it is ours: what the app does with the same connection is the app's. */
function holdSteady(client: PostgresPoolClient): PostgresPoolClient {
  if (!isEmitter(client)) return client
  const held: PostgresPoolClient & Emitter = client
  const release = held.release.bind(held)
  held.on('error', ignore)
  held.release = (destroy) => {
    // The pool listens again before it returns from this.
    release(destroy)
    held.off('error', ignore)
  }
  return held
}

function ignore(): void {}

function isEmitter<T extends object>(value: T): value is Emitter & T {
  return 'on' in value && typeof value.on === 'function'
}
