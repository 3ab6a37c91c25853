// The part of autocannon that is used here; it brings no types of its own.
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  interface Options {
    readonly url: string
    readonly connections: number
    /** Requests in all. */
    readonly amount: number
    /** Sent in turns by each connection. */
    readonly requests: readonly { readonly method: 'GET'; readonly path: string }[]
  }

  interface Result {
    /** Connections that failed. */
    readonly errors: number
    readonly timeouts: number
  }

  interface Instance extends EventEmitter, PromiseLike<Result> {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): this
  }

  export default function autocannon(options: Options): Instance
}
