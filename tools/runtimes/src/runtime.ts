import type { Question } from './answer.ts'
import type { ExamRoom } from './exam-room.ts'

/** Somewhere the engine is said to run. */
export interface Runtime {
  readonly name: string
  /** What it calls itself. */
  readonly agent: RegExp
  /**
   * Starts it, asks, and ends it.
   *
   * @returns the answer as JSON
   * @throws Error in one line when it cannot be started, or with what it printed when it failed
   */
  ask(room: ExamRoom, question: Question): Promise<string>
}
