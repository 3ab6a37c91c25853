import type { Cost, Growth, SecretClass } from '@tacet/corpus'

/** Good of all. */
export interface Share {
  readonly good: number
  readonly total: number
}

/** What is found out about an engine without a clock. */
export interface Quality {
  readonly name: string
  readonly recall?: Readonly<Record<SecretClass, Share>>
  readonly benign?: Share
  readonly neighbours?: Share
  readonly leaked?: Share
  readonly lost?: Share
  readonly throws: number
  readonly mutated: number
  readonly casualties: number
}

/** One line of a measuring process; the lines before a hang are kept. */
export type Message =
  | { readonly part: 'cost'; readonly cost: Cost }
  | { readonly part: 'growth'; readonly growth: Growth }
  | { readonly part: 'quality'; readonly quality: Quality }
  | { readonly part: 'unavailable' }

/** Everything about one engine. */
export interface Measurement {
  readonly quality: Quality
  readonly cost: Cost
  readonly growths: readonly Growth[]
  /** The process said nothing for so long that it was ended. */
  readonly hung: boolean
}
