import type { Bounds } from './bounds.ts'
import type { Finding, Method } from './finding.ts'

/** Where the copy is at the moment. It changes as the copy goes on, so copy what you want to keep. */
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

/**
 * A place as the copy itself uses it. Each payload has its own, so a getter may make another copy
 * meanwhile.
 */
export interface MovingPlace extends Place {
  readonly path: (number | string)[]
  holder: object
  /** The objects that are being copied, outermost first. */
  readonly ancestors: object[]
  /** How many values and characters may still be looked at. */
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
      // Two literals, since a spread takes microseconds in some engines.
      const at = path.slice()
      findings?.push(range ? { path: at, rule, method, range } : { path: at, rule, method })
    },
  }
}
