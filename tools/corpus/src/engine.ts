/** Anything that claims to remove secrets. What it cannot do is left out. */
export interface Engine {
  readonly name: string
  /** Cleans one string. */
  readonly text?: (input: string) => string
  /** Cleans one payload into a copy. */
  readonly value?: (input: unknown) => unknown
}
