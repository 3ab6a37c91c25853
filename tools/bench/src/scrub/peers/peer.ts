import type { Engine } from '@tacet/corpus'

/** An engine as the table shows it. */
export interface Peer extends Engine {
  /** A module that exports what an app would import of it. */
  readonly entry: string
  /** One sentence below the table. */
  readonly remark?: string
}
