import type { Env } from './config.ts'
import { readVariable } from './variable.ts'

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** Reads a sample rate between 0 and 1. Unset or blank is 0; junk is 0 with one warning. */
export function readSampleRate(env: Env, name: string, warn: (line: string) => void): number {
  const variable = readVariable(env, name)
  if (variable.kind === 'absent' || variable.kind === 'blank') return 0
  const rate = variable.kind === 'text' ? parseSampleRate(variable.text) : undefined
  if (rate === undefined) warn(`tacet: ${name} is not a number, 0 is used (expected 0 to 1)`)
  return rate ?? 0
}

/**
 * Parses a decimal number and clamps it to 0–1.
 *
 * @returns `undefined` for everything else `Number()` would take: `0x1`, `Infinity`, blank.
 */
export function parseSampleRate(text: string): number | undefined {
  const trimmed = text.trim()
  if (!decimal.test(trimmed)) return undefined
  // Adding 0 turns -0 into 0.
  return Math.min(1, Math.max(0, Number(trimmed))) + 0
}
