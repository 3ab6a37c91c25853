import type { Bounds } from './bounds.ts'
import type { Finding, Method } from './finding.ts'

/** Where a copy is just now. It moves on: take a copy of what you keep. */
export interface Place {
  /** Keys and indexes from the root to what is looked at, with names as they leave. */
  readonly path: readonly (number | string)[]
  /** The object or list whose key is asked about, as it came. */
  readonly holder: object
  /**
   * Records that something was removed here.
   *
   * @param method what happened to it. @default 'replace'
   * @param range start and end of the replacement in the clean text
   */
  note(rule: string, method?: Method, range?: readonly [number, number]): void
}

/** A place as the copy sees it: one for each payload, so that a getter may ask for another copy. */
export interface MovingPlace extends Place {
  readonly path: (number | string)[]
  holder: object
  /** The objects that are being copied, outermost first. */
  readonly ancestors: object[]
  /** Values and characters that may still be looked at. */
  left: number
  characters: number
}

export function newPlace({ nodes, payloadLength }: Bounds, findings?: Finding[]): MovingPlace {
  const path: (number | string)[] = []
  return {
    path,
    holder: path,
    ancestors: [],
    left: nodes,
    characters: payloadLength,
    note: (rule, method = 'replace', range) => {
      // Spelled out: to spread an object takes microseconds in some engines.
      const at = path.slice()
      findings?.push(range ? { path: at, rule, method, range } : { path: at, rule, method })
    },
  }
}
