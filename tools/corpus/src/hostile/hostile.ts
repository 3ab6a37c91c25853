/** An object that breaks careless walkers. Its secret must not come out. */
export interface Hostile {
  readonly name: string
  readonly make: (secret: string) => unknown
  /** A text that must be in the output's JSON. */
  readonly keeps?: string
}
