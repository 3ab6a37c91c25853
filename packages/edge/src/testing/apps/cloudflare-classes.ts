import { DurableObject, WorkerEntrypoint, WorkflowEntrypoint } from 'cloudflare:workers'
import { tag, withDurableObjectTelemetry, withTelemetry } from '../../cloudflare.ts'

interface Env {
  readonly ADMIN: {
    total(amounts: readonly number[]): Promise<number>
    refund(order: string): Promise<never>
    refundAtOnce(order: string): Promise<never>
  }
  readonly COUNTER: { idFromName(name: string): unknown; get(id: unknown): Remote }
}

interface Remote {
  fetch(url: string, init?: RequestInit): Promise<Response>
  add(by: number): Promise<number>
  wake(): Promise<void>
}

/** What other workers call. */
export const Admin: typeof WorkerEntrypoint = withTelemetry(
  class Admin extends WorkerEntrypoint {
    /** Uses another method without waiting, as code in one class may. */
    total(amounts: readonly number[]): number {
      return amounts.reduce((sum, amount) => this.plus(sum, amount), 0)
    }

    plus(a: number, b: number): number {
      return a + b
    }

    async refund(order: string): Promise<never> {
      tag('order', order)
      throw new Error(`cannot refund ${order}`)
    }

    refundAtOnce(order: string): never {
      throw new Error(`cannot refund ${order}`)
    }
  },
)

export const Counter: typeof DurableObject = withDurableObjectTelemetry(
  class Counter extends DurableObject {
    #value = 0

    constructor(context: ObjectState, env: unknown) {
      super(context, env)
      void context.blockConcurrencyWhile(async () => {
        await Promise.resolve()
        this.#value = this.first()
      })
    }

    first(): number {
      return 1
    }

    next(by: number): number {
      return this.#value + by
    }

    add(by: number): number {
      this.#value = this.next(by)
      return this.#value
    }

    async wake(): Promise<void> {
      await this.ctx.storage.setAlarm(Date.now())
    }

    async alarm(): Promise<void> {
      await this.ctx.storage.deleteAlarm()
      throw new Error('slept too long')
    }

    override fetch(): Response {
      const { 0: client, 1: server } = new WebSocketPair()
      this.ctx.acceptWebSocket(server)
      return new Response(null, { status: 101, webSocket: client } as ResponseInit)
    }

    webSocketMessage(socket: WebSocket, message: string): void {
      socket.send(`got ${message}`)
      throw new Error(`cannot say ${message}`)
    }
  },
)

export class Review extends WorkflowEntrypoint {}

/** A worker may be a class, too. */
class Shop extends WorkerEntrypoint {
  override async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const { ADMIN, COUNTER } = this.env as Env
    const text = searchParams.get('text') ?? ''
    const counter = COUNTER.get(COUNTER.idFromName('one'))
    switch (pathname) {
      case '/total':
        return Response.json([await ADMIN.total([1, 2, 3]), await ADMIN.total([4])])
      case '/refund':
        return Response.json(await ADMIN.refund(text).catch(String))
      case '/refund-at-once':
        return Response.json(await ADMIN.refundAtOnce(text).catch(String))
      case '/add':
        return Response.json([await counter.add(2), await counter.add(2)])
      case '/wake':
        await counter.wake()
        return new Response('awake')
      case '/socket':
        return counter.fetch('https://counter/', { headers: { upgrade: 'websocket' } })
      default:
        throw new Error(`no page ${text}`)
    }
  }
}

// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default withTelemetry(Shop, { route: ({ url }) => new URL(url).pathname })
