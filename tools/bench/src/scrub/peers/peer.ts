import type { Engine } from '@tacet/corpus'

/** An engine as the table shows it. */
export interface Peer extends Engine {
  /** One sentence below the table. */
  readonly remark?: string
}
