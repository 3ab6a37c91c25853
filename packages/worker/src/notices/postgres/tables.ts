import type { ColumnType, Generated } from 'kysely'
import type { Fact } from '../fact.ts'
import type { Audience, Details, NoticeKind } from '../notice.ts'

/** Written as text, read as what the driver makes of JSON. */
type Json<T> = ColumnType<T, string, string>

/** One row for each person, job and kind. */
export interface NoticeTable {
  readonly id: string
  readonly person: string
  readonly audience: Audience
  readonly kind: NoticeKind
  /** Unique with `person`. */
  readonly dedupe_key: string
  readonly subject: string
  readonly cause: string
  /** The row that tells of this one, too; its own id for one that is told itself. */
  readonly digest: string
  readonly details: Json<Details>
  /** When the job ended. */
  readonly at: Date
  readonly created_at: Date
  /** Of a digest: how many rows it tells of, and when the first and the last of them ended. */
  readonly count: Generated<number>
  readonly first_at: Date
  readonly last_at: Date
  readonly read_at: Date | null
  /** A job of the same subject completed afterwards. */
  readonly worked_at: Date | null
  /** What comes later is another digest's. */
  readonly closed_at: Date | null
}

/** What is to be told through which channel, and when. */
export interface DeliveryTable {
  readonly notice: string
  readonly channel: string
  readonly told: Generated<number>
  readonly told_at: Date | null
  readonly tries: Generated<number>
  readonly due_at: Date | null
}

/** Outcomes whose recipients could not be found yet. */
export interface KeptTable {
  readonly dedupe_key: string
  readonly fact: Json<Fact>
  readonly tries: Generated<number>
  readonly due_at: Date
  readonly created_at: Date
}

export interface Tables {
  readonly tacet_notice: NoticeTable
  readonly tacet_notice_delivery: DeliveryTable
  readonly tacet_notice_kept: KeptTable
}
