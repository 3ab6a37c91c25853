import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Message, Phase } from './measurement.ts'

/** An engine that says nothing for so long has hung; the slowest single finding takes a few seconds. */
const silenceMs = 90_000

/** What a measuring process told, and whether it had to be ended. */
export interface PhaseResult {
  readonly found: readonly Message[]
  readonly hung: boolean
}

/** Whether the process came to its end; one that hung is not asked again. */
export function isComplete({ found, hung }: PhaseResult): boolean {
  return hung || found.some(({ part }) => part === 'done')
}

/** A peer that prints something of its own does no harm. */
function parse(line: string): readonly Message[] {
  try {
    return [JSON.parse(line) as Message]
  } catch {
    return []
  }
}

/** Measures one engine in a process of its own. A process that dies tells less, and breaks nothing. */
export async function runPhase(key: string, phase: Phase): Promise<PhaseResult> {
  const file = join(import.meta.dirname, 'measure-engine.ts')
  const child = spawn(process.execPath, [file, key, phase], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const found: Message[] = []
  let hung = false
  const end = (): void => {
    hung = true
    child.kill('SIGKILL')
  }
  let silence = setTimeout(end, silenceMs)
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(silence)
    silence = setTimeout(end, silenceMs)
    found.push(...parse(line))
  }
  clearTimeout(silence)
  return { found, hung }
}
