import { sql, type Kysely, type Transaction } from 'kysely'
import { overflowGroup } from '../overflow-group.ts'
import type { AddLimits, NewEntry } from '../store.ts'
import type { Tables } from './tables.ts'

const hour = 3_600_000

/**
 * Stores one job's outcome for one person, and decides which digest tells of it. What one person
 * gets is decided one after another, whichever process asks: so counts and the hourly cap are exact.
 */
export async function addEntry(
  db: Kysely<Tables>,
  entry: NewEntry,
  limits: AddLimits,
): Promise<'added' | 'grouped' | 'known'> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`tacet notices of ${entry.person}`}, 0))`.execute(
      trx,
    )
    const known = await trx
      .selectFrom('tacet_notice')
      .select('id')
      .where('person', '=', entry.person)
      .where('dedupe_key', '=', entry.key)
      .executeTakeFirst()
    if (known !== undefined) return 'known'
    await touchEarlier(trx, entry, limits)
    const { lead, group } = await findDigest(trx, entry, limits)
    const at = new Date(entry.at)
    await trx
      .insertInto('tacet_notice')
      .values({
        id: entry.id,
        person: entry.person,
        audience: entry.audience,
        kind: entry.kind,
        dedupe_key: entry.key,
        subject: entry.subject,
        cause: group,
        digest: lead ?? entry.id,
        details: JSON.stringify(entry.details),
        at,
        created_at: new Date(limits.now),
        first_at: at,
        last_at: at,
      })
      .execute()
    if (lead !== undefined) await grow(trx, lead, at)
    await book(trx, lead ?? entry.id, entry, limits)
    return lead === undefined ? 'added' : 'grouped'
  })
}

/** A success of the user's own ends what failed before; another failure means it does not work yet. */
async function touchEarlier(
  trx: Transaction<Tables>,
  { kind, person, subject, at }: NewEntry,
  { now }: AddLimits,
): Promise<void> {
  if (kind === 'recovered') return
  const isDone = kind === 'completed'
  await trx
    .updateTable('tacet_notice')
    .set(isDone ? { closed_at: new Date(now) } : { worked_at: null })
    .where('subject', '=', subject)
    .where('person', '=', person)
    .where('kind', 'in', ['failed', 'stalled'])
    .where('closed_at', 'is', null)
    .$if(isDone, (query) => query.where('at', '<=', new Date(at)).where('audience', '=', 'user'))
    .execute()
}

/** The digest to join, or the group of a new one. */
async function findDigest(
  trx: Transaction<Tables>,
  entry: NewEntry,
  { now, hourlyCap, digestWindow }: AddLimits,
): Promise<{ lead?: string; group: string }> {
  const leads = trx
    .selectFrom('tacet_notice')
    .where('person', '=', entry.person)
    .whereRef('digest', '=', 'id')
  const open = async (group: string, since: number): Promise<string | undefined> => {
    const row = await leads
      .select('id')
      .where('cause', '=', group)
      .where('closed_at', 'is', null)
      .where('created_at', '>', new Date(since))
      .executeTakeFirst()
    return row?.id
  }
  const own = await open(entry.group, now - digestWindow)
  if (own !== undefined) return { lead: own, group: entry.group }
  const lately = await leads
    .select(sql<number>`count(*)::int`.as('count'))
    .where('created_at', '>', new Date(now - hour))
    .where('cause', 'not like', 'overflow:%')
    .executeTakeFirstOrThrow()
  if (lately.count < hourlyCap) return { group: entry.group }
  const group = overflowGroup(entry)
  const lead = await open(group, now - hour)
  return lead === undefined ? { group } : { lead, group }
}

async function grow(trx: Transaction<Tables>, lead: string, at: Date): Promise<void> {
  await trx
    .updateTable('tacet_notice')
    .set({
      count: sql`count + 1`,
      last_at: sql`greatest(last_at, ${at}::timestamptz)`,
      read_at: null,
    })
    .where('id', '=', lead)
    .execute()
}

/** What was told already is told again with its new count, but not at once. */
async function book(
  trx: Transaction<Tables>,
  notice: string,
  { channels }: NewEntry,
  { now, digestEvery }: AddLimits,
): Promise<void> {
  if (channels.length === 0) return
  const again = sql<Date>`greatest(${new Date(now)}::timestamptz,
    tacet_notice_delivery.told_at + ${digestEvery} * interval '1 millisecond')`
  await trx
    .insertInto('tacet_notice_delivery')
    .values(channels.map((channel) => ({ notice, channel, due_at: new Date(now) })))
    .onConflict((conflict) =>
      conflict
        .columns(['notice', 'channel'])
        .doUpdateSet({ due_at: again })
        .where('tacet_notice_delivery.told', '>', 0)
        .where('tacet_notice_delivery.due_at', 'is', null),
    )
    .execute()
}
