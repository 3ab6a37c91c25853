import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Phase } from './measurement.ts'
import type { PhaseResult } from './run-phase.ts'

const folder = join(import.meta.dirname, '../../../../node_modules/.cache/tacet-bench-scrub')

function fileOf(key: string, phase: Phase): string {
  return join(folder, `${key}.${phase}.json`)
}

/** What an earlier run found out, or nothing. */
export function readPhase(key: string, phase: Phase): PhaseResult | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(key, phase), 'utf8')) as PhaseResult
  } catch {
    return undefined
  }
}

/** Keeps what was found out, for a run that goes on where this one ended. */
export function savePhase(key: string, phase: Phase, result: PhaseResult): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(key, phase), JSON.stringify(result))
}

/** Forgets everything, because a new run measures everything. */
export function forgetPhases(): void {
  rmSync(folder, { recursive: true, force: true })
}
