import type { Engine } from './engine.ts'
import { read } from './payloads/paths.ts'
import type { Payload, PlantedCanary, Useful } from './payloads/payloads.ts'
import { leaks } from './sample.ts'

/** What an engine did to event payloads. */
export interface PayloadScores {
  readonly leaked: readonly Leak[]
  readonly canaries: number
  readonly lost: readonly Loss[]
  readonly useful: number
  /** Payloads at which the engine threw. */
  readonly throws: readonly string[]
  /** Payloads whose input was changed. */
  readonly mutated: readonly string[]
}

/** A canary that can be read in the output. */
export interface Leak {
  readonly payload: string
  readonly canary: PlantedCanary
  readonly found: string
}

/** A useful value that is gone or changed. */
export interface Loss {
  readonly payload: string
  readonly useful: Useful
  readonly became: unknown
}

/** The neighbourhood of a leak, for the report. */
function excerpt(text: string, canary: PlantedCanary): string {
  const start = text.indexOf(canary.secret.text)
  return start < 0 ? '(in part)' : text.slice(Math.max(0, start - 60), start + 60)
}

/** Runs an engine over planted payloads. An engine without `value` has no payload scores. */
export function scorePayloads(
  engine: Engine,
  payloads: readonly Payload[],
): PayloadScores | undefined {
  const { value } = engine
  if (value === undefined) return undefined
  const leaked: Leak[] = []
  const lost: Loss[] = []
  const throws: string[] = []
  const mutated: string[] = []
  for (const payload of payloads) {
    const input: unknown = structuredClone(payload.planted)
    const output = attempt(value, input)
    if (output === failed) throws.push(payload.id)
    if (!isSame(input, payload.planted)) mutated.push(payload.id)
    const clean = output === failed ? payload.planted : output
    const text = JSON.stringify(clean) ?? ''
    for (const canary of payload.canaries) {
      if (leaks(text, [canary.secret])) {
        leaked.push({ payload: payload.id, canary, found: excerpt(text, canary) })
      }
    }
    for (const useful of payload.useful) {
      const became = read(clean, useful.path)
      if (became !== useful.value) lost.push({ payload: payload.id, useful, became })
    }
  }
  return {
    leaked,
    canaries: payloads.reduce((sum, { canaries }) => sum + canaries.length, 0),
    lost,
    useful: payloads.reduce((sum, { useful }) => sum + useful.length, 0),
    throws,
    mutated,
  }
}

/** Payloads are plain JSON: they are the same when the same text would be sent. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (b !== failed && JSON.stringify(a) === JSON.stringify(b))
}

const failed: unique symbol = Symbol('failed')

function attempt(value: (input: unknown) => unknown, input: unknown): unknown {
  try {
    return value(input)
  } catch {
    return failed
  }
}

/** Benign parts that did not come back deep-equal, with what became of them. */
export function alteredValues(
  engine: Engine,
  values: readonly unknown[],
): readonly { readonly value: unknown; readonly became: unknown }[] | undefined {
  const { value: clean } = engine
  if (clean === undefined) return undefined
  return values
    .map((value) => ({ value, became: attempt(clean, structuredClone(value)) }))
    .filter(({ value, became }) => !isSame(value, became))
}
