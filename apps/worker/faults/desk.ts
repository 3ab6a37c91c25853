import { EventEmitter, once } from 'node:events'
import type { Session } from '@tacet/contract/node/run'
import type { Errand } from './errand.ts'

/** Who hands errands to a runner that comes and goes. */
export interface Desk {
  readonly accepted: readonly Errand[]
  /** The runner that errands go to from now on. */
  sendTo(session: Session): void
  /** Resolves when the runner has next refused an errand, because its queue is away. */
  refusal(): Promise<void>
  /** Resolves when the runner has accepted all of them, however often it had to be asked. */
  handIn(errands: readonly Errand[]): Promise<void>
  /** Resolves when each accepted errand is over, and tells how each ended. */
  results(deadline: number): Promise<ReadonlyMap<Errand, string>>
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export function openDesk(): Desk {
  const accepted: Errand[] = []
  const refusals = new EventEmitter()
  let session: Session | undefined

  /** Undefined when the runner is away, or says that its queue is. */
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown) => {
    try {
      const title = `${method} ${path}`
      const request = { title, method, path, body, status: 200, errors: 0, plants: [] }
      const answer = await session?.request(request)
      if (answer?.status === 503) refusals.emit('refused')
      return answer !== undefined && answer.status < 500 ? answer.body : undefined
    } catch {
      return undefined
    }
  }
  const insist = async (...question: Parameters<typeof ask>): Promise<string> => {
    for (;;) {
      const answer = await ask(...question)
      if (answer !== undefined) return answer
      await pause(50)
    }
  }

  return {
    accepted,
    sendTo(next) {
      session = next
    },
    async refusal() {
      await once(refusals, 'refused')
    },
    async handIn(errands) {
      for (const errand of errands) {
        await insist('POST', `/jobs/${errand.name}/${errand.id}`, errand.data)
        accepted.push(errand)
      }
    },
    async results(deadline) {
      const results = new Map<Errand, string>()
      while (Date.now() < deadline && results.size < accepted.length) {
        for (const errand of accepted) {
          if (results.has(errand)) continue
          const answer = (await ask('GET', `/jobs/${errand.name}/${errand.id}`)) ?? '{}'
          const { state = 'unknown' } = JSON.parse(answer) as { state?: string }
          if (state === 'completed' || state === 'failed') results.set(errand, state)
        }
        await pause(100)
      }
      return results
    },
  }
}
