import { availableParallelism } from 'node:os'
import { benignSamples, payloads, secretSamples } from '@tacet/corpus'
import { combine, type Measurement, type Phase } from './measurement.ts'
import { engines } from './peers/peers.ts'
import { isComplete, type PhaseResult, runPhase } from './run-phase.ts'
import { forgetPhases, readPhase, savePhase } from './saved-phases.ts'
import { describe } from './tables.ts'

/** Heading of the section. */
export const title = 'The scrub engine and its peers'

/** What to measure. */
export interface Plan {
  /** Keys of `engines`; the other rows are those of an earlier run. @default all */
  readonly only?: readonly string[]
  /** Goes on where an earlier run was interrupted. @default false */
  readonly resume?: boolean
  /** Is told what is being measured, because the whole run takes minutes. */
  readonly tell?: (what: string) => void
}

/**
 * Measures the engines and returns the section. Everything that needs no clock is counted side by side; then
 * the engines are timed one after the other, each in a process of its own.
 */
export async function measureScrub({ only, resume = false, tell }: Plan = {}): Promise<string> {
  const keys = Object.keys(engines)
  if (only === undefined && !resume) forgetPhases()
  const reused = new Set<string>()

  const phaseOf = async (key: string, phase: Phase): Promise<PhaseResult> => {
    const isWanted = only === undefined ? !resume : only.includes(key)
    const saved = isWanted ? undefined : readPhase(key, phase)
    if (saved !== undefined) {
      reused.add(key)
      return saved
    }
    // Asked for some rows only, the others stay empty rather than take minutes.
    if (only !== undefined && !only.includes(key)) return { found: [], hung: false }
    tell?.(`${phase} ${key}`)
    const result = await runPhase(key, phase)
    if (isComplete(result)) savePhase(key, phase, result)
    else tell?.(`${phase} ${key} broke off; its row shows what was found until then`)
    return result
  }

  const counted = new Map<string, PhaseResult>()
  const queue = [...keys]
  const work = async (): Promise<void> => {
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      counted.set(key, await phaseOf(key, 'counting'))
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism() - 1) }, work))

  const rows: Measurement[] = []
  for (const key of keys) {
    const counting = counted.get(key) ?? { found: [], hung: false }
    const isThere = counting.found.every(({ part }) => part !== 'unavailable')
    const timing = isThere ? await phaseOf(key, 'timing') : { found: [], hung: false }
    rows.push(combine(key, [...counting.found, ...timing.found], counting.hung || timing.hung))
  }
  const older = reused.size === 0 ? '' : `From an earlier run: ${[...reused].join(', ')}.\n\n`
  return `${intro()}\n\n${older}${describe(rows)}`
}

function intro(): string {
  const secrets = secretSamples()
  const kinds = new Set(secrets.map(({ kind }) => kind)).size
  const events = payloads()
  const canaries = events.reduce((sum, one) => sum + one.canaries.length, 0)
  return (
    `${secrets.length} secrets of ${kinds} kinds, ${benignSamples().length} benign texts, ` +
    `${events.length} payloads with ${canaries} canaries, from \`tools/corpus\`.`
  )
}
