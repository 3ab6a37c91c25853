/** What the test tells the page before the page's own code runs. */
export interface Plan {
  /** `plain`: the SDK as it comes, with everything on. `guard`: the same options through `guard`. */
  readonly mode: 'guard' | 'plain' | 'start'
  /**
   * What to plant: what the SDK finds by itself in a page, what an app tells it, or hand-made envelopes.
   * All at once would be more than tacet lets one page send.
   */
  readonly part: 'envelopes' | 'page' | 'scope'
  readonly dsn: string
  /** Somebody else's server. */
  readonly others: string
  readonly season: string
  readonly optIns: boolean
  readonly policy: 'standard' | 'strict'
  /** Lets the SDK compress recordings, so that nobody can look into them. */
  readonly compressed: boolean
}

/** What the page tells the test. */
export interface Told {
  readonly planted: readonly { readonly id: string; readonly kind: string }[]
  /** Receipts and status: what tacet itself says must not hold what it removed. */
  readonly told: unknown
}

declare global {
  /** Set by the test before any code of the page. */
  var plan: Plan
  /** Called by the test once the page stands: plants, then waits until the plants had their effect. */
  var plantAll: () => Promise<void>
  /** Called by the test at the end. */
  var finish: () => Promise<Told>
}
