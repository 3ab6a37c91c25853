import type { Engine } from './engine.ts'
import type { Hostile } from './hostile/hostile.ts'
import { hostiles, hostileSecret } from './hostile/hostiles.ts'

/** One hostile object an engine did not survive, and how. */
export interface Casualty {
  readonly name: string
  readonly fate: 'hung' | 'leaked' | 'lost' | 'not JSON' | 'polluted' | 'threw'
}

/** A single object that takes longer has hung, for an app. */
const hungAfterMs = 5000

/** Looks for the mark of the hostile keys on a fresh object, and takes it away for the next one. */
function isPolluted(): boolean {
  const probe: Record<string, unknown> = {}
  const polluted = probe['polluted'] !== undefined
  if (polluted) Reflect.deleteProperty(Object.prototype, 'polluted')
  return polluted
}

/** Leaks hide in bytes and errors too, so those are written out before looking. */
function written(output: unknown): string | undefined {
  try {
    return (
      JSON.stringify(output, (_, value: unknown) =>
        typeof value === 'bigint' ? { unsafe: String(value) } : value,
      ) ?? ''
    )
  } catch {
    return undefined
  }
}

/** Whether plain `JSON.stringify`, which is what a sender does next, throws. */
function isJsonSafe(output: unknown): boolean {
  try {
    JSON.stringify(output)
    return true
  } catch {
    return false
  }
}

function fatesOf(
  value: (input: unknown) => unknown,
  hostile: Hostile,
): readonly Casualty['fate'][] {
  const secret = hostileSecret(hostile.name)
  const input = hostile.make(secret)
  const start = performance.now()
  let output: unknown
  try {
    output = value(input)
  } catch {
    return ['threw']
  }
  const fates: Casualty['fate'][] = []
  if (performance.now() - start > hungAfterMs) fates.push('hung')
  if (isPolluted()) fates.push('polluted')
  if (!isJsonSafe(output)) fates.push('not JSON')
  const text = written(output) ?? ''
  // A text given letter by letter is still a text.
  const letters = text.replace(/(?:"\d+":)?"(.)",?/g, '$1')
  const body = secret.slice(4)
  const bytes = [...new TextEncoder().encode(body)].join(',')
  if ([text, letters].some((one) => one.includes(body)) || text.includes(bytes))
    fates.push('leaked')
  if (hostile.keeps !== undefined && !text.includes(hostile.keeps)) fates.push('lost')
  return fates
}

/** Hands every hostile object to an engine: those of the corpus, or others. */
export function scoreHostile(
  engine: Engine,
  list: readonly Hostile[] = hostiles,
): readonly Casualty[] {
  const { value } = engine
  if (value === undefined) return []
  return list.flatMap((hostile) =>
    fatesOf(value, hostile).map((fate) => ({ name: hostile.name, fate })),
  )
}
