import { EventEmitter, once } from 'node:events'
import type { Session } from '@tacet/contract/node/run'
import type { Errand } from './errand.ts'

/** Who hands errands to a runner that comes and goes. */
export interface Desk {
  readonly accepted: readonly Errand[]
  /** The runner that errands go to from now on; nobody while it is killed on purpose. */
  sendTo(session: Session | undefined): void
  /** Resolves when the runner has next refused an errand, because its queue is away. */
  refusal(): Promise<void>
  /**
   * Resolves when the runner has accepted all of them, however often it had to be asked.
   *
   * @throws Error with what it printed when the runner died.
   */
  handIn(errands: readonly Errand[]): Promise<void>
  /** Resolves when each accepted errand is over, or at the deadline, with how each ended. */
  results(deadline: number): Promise<ReadonlyMap<Errand, string>>
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export function openDesk(): Desk {
  const accepted: Errand[] = []
  const news = new EventEmitter()
  // `once` rejects with it where someone waits; else the next question does.
  news.on('error', () => {})
  let runner: Session | undefined
  let death: Error | undefined

  const isAlive = (): boolean => death === undefined

  /** Undefined when the runner is away, or says that its queue is. */
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown) => {
    if (death !== undefined) throw death
    const request = { title: path, method, path, body, status: 200, errors: 0, plants: [] }
    const answer = await runner?.request(request).catch(() => undefined)
    if (answer?.status === 503) news.emit('refused')
    return answer?.status === 200 || answer?.status === 202 ? answer.body : undefined
  }

  const watchOver = async (session: Session): Promise<void> => {
    const { code, signal, stderr } = await session.program.ended
    if (runner !== session) return
    death = new Error(`the runner died (${code ?? signal}): ${stderr}`)
    news.emit('error', death)
  }

  const handInOne = async (errand: Errand): Promise<void> => {
    const { name, id, data } = errand
    while ((await ask('POST', `/jobs/${name}/${id}`, data)) === undefined) await pause(50)
    accepted.push(errand)
  }

  const resultOf = async ({ name, id }: Errand): Promise<string | undefined> => {
    const answer = (await ask('GET', `/jobs/${name}/${id}`)) ?? '{}'
    const { state } = JSON.parse(answer) as { state?: string }
    return state === 'completed' || state === 'failed' ? state : undefined
  }

  return {
    accepted,
    sendTo(session) {
      runner = session
      if (session !== undefined) void watchOver(session)
    },
    async refusal() {
      await once(news, 'refused')
    },
    async handIn(errands) {
      for (const errand of errands) await handInOne(errand)
    },
    async results(deadline) {
      const results = new Map<Errand, string>()
      const isPending = () => results.size < accepted.length
      while (isAlive() && isPending() && Date.now() < deadline) {
        for (const errand of accepted) {
          if (!isAlive() || results.has(errand)) continue
          const result = await resultOf(errand)
          if (result !== undefined) results.set(errand, result)
        }
        await pause(100)
      }
      return results
    },
  }
}
