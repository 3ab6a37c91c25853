import type { ExamRoom } from './exam-room.ts'
import type { Runtime } from './runtime.ts'

/** How a runtime starts a file. */
export interface Command {
  readonly program: (room: ExamRoom) => string
  /** Before the file's name. */
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A runtime that loads files and packages: the engine is imported by its name. */
export function programRuntime(
  name: string,
  agent: RegExp,
  { program, flags = [], env = {} }: Command,
): Runtime {
  return {
    name,
    agent,
    ask: async (room, question) => {
      const args = [...flags, room.program, question]
      const { code, stdout, stderr } = await room.run(program(room), args, env)
      if (code === 0) return stdout
      if (typeof code === 'string') throw new Error(`tacet: ${name} could not be started: ${code}`)
      throw new Error(`tacet: ${name} ended with ${code}; ${stderr.trim().slice(0, 2000)}`)
    },
  }
}
