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
  const connect = isEmitter(pool) ? connector(pool) : () => pool.connect()
  return {
    ...(pool.Client !== undefined && { Client: pool.Client }),
    options: pool.options,
    end: () => pool.end(),
    connect,
  }
}

/** The form of `connect` that the pools of `pg` have besides. */
interface CallbackPool extends Emitter {
  connect(callback: (error: Error | null | undefined, client: PostgresPoolClient) => void): void
}

/**
 * By callback: a server that shuts down may end a connection in the very chunk that opens it, which
 * is before a promise of the connection would be heard of.
 */
function connector(pool: Emitter & PostgresPool): PostgresPool['connect'] {
  pool.on('error', ignore)
  const { connect } = pool as unknown as CallbackPool
  return () =>
    new Promise((resolve, reject) => {
      connect.call(pool, (error, client) => {
        if (error === undefined || error === null) resolve(holdSteady(client))
        else reject(error)
      })
    })
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
