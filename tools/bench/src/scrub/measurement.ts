import type { Cost, Growth, SecretClass } from '@tacet/corpus'

/** Good of all. */
export interface Share {
  readonly good: number
  readonly total: number
}

/** What is found out about an engine without a clock. */
export interface Quality {
  readonly recall?: Readonly<Record<SecretClass, Share>>
  readonly benign?: Share
  readonly neighbours?: Share
  readonly leaked?: Share
  readonly lost?: Share
  readonly throws: number
  readonly mutated: number
  readonly casualties: number
}

/** What needs no clock may be counted side by side; what does is timed alone. */
export type Phase = 'counting' | 'timing'

/** One line of a measuring process; the lines before a hang are kept. */
export type Message =
  | { readonly part: 'cost'; readonly cost: Cost }
  | { readonly part: 'done' }
  | { readonly part: 'growth'; readonly growth: Growth }
  | { readonly part: 'name'; readonly name: string; readonly remark?: string }
  | { readonly part: 'quality'; readonly quality: Quality }
  | { readonly part: 'size'; readonly kilobytes: number }
  | { readonly part: 'unavailable' }

/** Everything about one engine; what could not be found out is not there. */
export interface Measurement {
  readonly name: string
  /** One sentence below the tables. */
  readonly remark?: string
  /** The machine lacks what the engine needs. */
  readonly unavailable: boolean
  readonly quality?: Quality
  /** Minified, compressed, in kB of 1000 bytes. */
  readonly kilobytes?: number
  readonly cost: Cost
  readonly growths: readonly Growth[]
  /** The process said nothing for so long that it was ended. */
  readonly hung: boolean
}

/** Puts the lines of an engine's processes together. */
export function combine(key: string, found: readonly Message[], hung: boolean): Measurement {
  const result: { -readonly [K in keyof Measurement]: Measurement[K] } & { growths: Growth[] } = {
    name: key,
    unavailable: false,
    cost: {},
    growths: [],
    hung,
  }
  for (const message of found) {
    if (message.part === 'name') {
      result.name = message.name
      if (message.remark !== undefined) result.remark = message.remark
    } else if (message.part === 'quality') result.quality = message.quality
    else if (message.part === 'size') result.kilobytes = message.kilobytes
    else if (message.part === 'cost') result.cost = message.cost
    else if (message.part === 'growth') result.growths.push(message.growth)
    else if (message.part === 'unavailable') result.unavailable = true
  }
  return result
}
