import type { Answer, Question } from './answer.ts'
import type { ExamRoom } from './exam-room.ts'
import type { Runtime } from './runtime.ts'

/**
 * Asks a runtime.
 *
 * @throws Error when it cannot be started, fails, or is not the one that was meant
 */
export async function ask<Q extends Question>(
  runtime: Runtime,
  room: ExamRoom,
  question: Q,
): Promise<Answer<Q>> {
  const answer = JSON.parse(await runtime.ask(room, question)) as Answer<Q>
  if (runtime.agent.test(answer.agent)) return answer
  throw new Error(`tacet: ${runtime.name} was asked, but ${answer.agent} answered`)
}
