/** What a Durable Object is given, as far as the apps use it. */
interface ObjectState {
  readonly storage: {
    setAlarm(time: number): Promise<void>
    deleteAlarm(): Promise<void>
  }
  acceptWebSocket(socket: WebSocket): void
  blockConcurrencyWhile<T>(work: () => Promise<T>): Promise<T>
}

declare class WebSocketPair {
  readonly 0: WebSocket
  readonly 1: WebSocket
}

/** The parts of the runtime's own module that the apps use. */
declare module 'cloudflare:workers' {
  export class DurableObject {
    readonly ctx: ObjectState
    constructor(context: unknown, env: unknown)
    fetch(request: Request): Promise<Response> | Response
  }

  export class WorkerEntrypoint {
    readonly env: unknown
    constructor(context: unknown, env: unknown)
    fetch(request: Request): Promise<Response> | Response
  }

  export class WorkflowEntrypoint {
    constructor(context: unknown, env: unknown)
    run(event: { payload: { text: string } }, step: unknown): Promise<void>
  }
}
