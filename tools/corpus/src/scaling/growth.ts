import type { Engine } from '../engine.ts'
import { bestTime } from '../stopwatch.ts'
import { payloadFamilies } from './payload-families.ts'
import { textFamilies } from './text-families.ts'
import type { Family } from './text-families.ts'

/** How the time of an engine grows with one family. */
export interface Growth {
  readonly family: string
  readonly kind: 'payload' | 'text'
  /** Slope of log(time) over log(size): 1 is linear, 2 is quadratic. */
  readonly exponent: number
  /** Nanoseconds per character at the largest size that was run. */
  readonly nanosPerChar: number
  /** The size at which a single call took longer than the limit, or nothing. */
  readonly stuckAt?: number
}

const kilobyte = 1024
const sizes = [1, 4, 16, 64, 256, 1024].map((size) => size * kilobyte)

/** Below this the fixed cost of a call hides the growth. */
const fitFrom = 16 * kilobyte

/** One call longer than this ends the family once its growth can be told. */
const limitMs = 200

/** One call longer than this ends it at once. */
const patienceMs = 300

function slope(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const)
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  return variance === 0 ? 0 : covariance / variance
}

function growthOf(kind: Growth['kind'], family: Family, run: (input: never) => unknown): Growth {
  const points: (readonly [number, number])[] = []
  let stuckAt: number | undefined
  for (const size of sizes) {
    const input = family.make(size) as never
    const time = bestTime(() => run(input), { forMs: size < fitFrom ? 10 : 40, limitMs })
    points.push([size, time])
    const isTold = points.filter(([at]) => at >= fitFrom).length >= 2
    if (time > patienceMs || (time > limitMs && isTold)) {
      stuckAt = size
      break
    }
  }
  const late = points.filter(([size]) => size >= fitFrom)
  const [size, time] = points.at(-1) ?? [1, 0]
  return {
    family: family.name,
    kind,
    exponent: slope(late.length >= 2 ? late : points),
    nanosPerChar: (time * 1e6) / size,
    ...(stuckAt !== undefined && { stuckAt }),
  }
}

function quiet(run: (input: never) => unknown): (input: never) => unknown {
  return (input) => {
    try {
      return run(input)
    } catch {
      return undefined
    }
  }
}

/** Times every family from 1 kB to 1 MB, one at a time. A call that throws is timed like any other. */
export function* growths({ text, value }: Engine): Generator<Growth> {
  if (text) for (const family of textFamilies) yield growthOf('text', family, quiet(text))
  if (value) for (const family of payloadFamilies) yield growthOf('payload', family, quiet(value))
}
