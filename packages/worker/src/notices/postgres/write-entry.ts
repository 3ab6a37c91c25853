import { sql, type Transaction } from 'kysely'
import type { AddLimits, NewEntry } from '../store.ts'
import type { Tables } from './tables.ts'

/**
 * Writes a row, lets its digest grow and books what is to go out, in one statement.
 *
 * @param lead The digest it joins; `null` when it is told itself.
 */
export async function writeEntry(
  trx: Transaction<Tables>,
  entry: NewEntry,
  lead: string | null,
  { now, digestEvery }: AddLimits,
): Promise<void> {
  const { id, person, audience, kind, key, subject, group, details, channels } = entry
  const [at, created] = [new Date(entry.at), new Date(now)]
  const digest = lead ?? id
  // What was told already is told again with its new count, but not at once.
  await sql`
    with written as (
      insert into tacet_notice (id, person, audience, kind, dedupe_key, subject, cause, digest,
        details, at, created_at, first_at, last_at)
      select ${id}, ${person}, ${audience}, ${kind}, ${key}, ${subject}, ${group}, ${digest},
        ${JSON.stringify(details)}::jsonb, ${at}::timestamptz, ${created}::timestamptz,
        ${at}::timestamptz, ${at}::timestamptz
      where ${lead === null || !entry.isNameless}::boolean
    ), grown as (
      update tacet_notice
      set count = count + 1, last_at = greatest(last_at, ${at}::timestamptz), read_at = null
      where id = ${lead}::text
    )
    insert into tacet_notice_delivery as booked (notice, channel, due_at)
    select ${digest}::text, channel, ${created}::timestamptz
    from unnest(${[...channels]}::text[]) as channel
    on conflict (notice, channel) do update
    set due_at = greatest(${created}::timestamptz,
      booked.told_at + ${digestEvery} * interval '1 millisecond')
    where booked.told > 0 and booked.due_at is null
  `.execute(trx)
}
