import { sql, type Kysely, type Transaction } from 'kysely'
import { overflowGroup } from '../overflow-group.ts'
import type { AddLimits, NewEntry } from '../store.ts'
import type { Tables } from './tables.ts'
import { writeEntry } from './write-entry.ts'

const hour = 3_600_000

/** What is there already, as far as it decides about an entry. */
interface Standing {
  readonly known: string | null
  /** The digest of its own group, and that of what is too much for the hour. */
  readonly own: string | null
  readonly overflow: string | null
  /** New digests of the hour. */
  readonly lately: number
  /** Whether something failed that seems to work, or that a success may end. */
  readonly touches: boolean
}

/**
 * Stores one job's outcome for one person, and decides which digest tells of it. What one person
 * gets is decided one after another, whichever process asks: so counts and the hourly cap are exact.
 *
 * Five round trips: thousands of jobs may fail at once, and the worker has better things to do.
 */
export async function addEntry(
  db: Kysely<Tables>,
  entry: NewEntry,
  limits: AddLimits,
): Promise<'added' | 'grouped' | 'known'> {
  return db.transaction().execute(async (trx) => {
    const name = `tacet notices of ${entry.person}`
    // By itself: a statement sees what was there when it began, and this one waits.
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
    const standing = await look(trx, entry, limits)
    if (standing.known !== null) return 'known'
    if (standing.touches) await touchEarlier(trx, entry, limits)

    const isTooMuch = standing.own === null && standing.lately >= limits.hourlyCap
    const lead = isTooMuch ? standing.overflow : standing.own
    const group = isTooMuch ? overflowGroup(entry) : entry.group
    await writeEntry(trx, { ...entry, group }, lead, limits)
    return lead === null ? 'added' : 'grouped'
  })
}

async function look(
  trx: Transaction<Tables>,
  entry: NewEntry,
  { now, digestWindow }: AddLimits,
): Promise<Standing> {
  const { person, key, group, subject } = entry
  const thisHour = new Date(now - hour)
  // Of thousands that fail, each would otherwise look at all of them again.
  const matters = entry.kind === 'completed' ? sql`audience = 'user'` : sql`worked_at is not null`
  const { rows } = await sql<Standing>`
    with leads as (
      select id, cause, created_at, closed_at from tacet_notice
      where person = ${person} and digest = id
    )
    select
      (select id from tacet_notice where person = ${person} and dedupe_key = ${key}) as known,
      (select id from leads where cause = ${group} and closed_at is null
        and created_at > ${new Date(now - digestWindow)} limit 1) as own,
      (select id from leads where cause = ${overflowGroup(entry)} and closed_at is null
        and created_at > ${thisHour} limit 1) as overflow,
      (select count(*)::int from leads
        where created_at > ${thisHour} and cause not like 'overflow:%') as lately,
      exists (select from tacet_notice where person = ${person} and subject = ${subject}
        and closed_at is null and kind in ('failed', 'stalled')
        and ${matters}) as touches
  `.execute(trx)
  const [standing] = rows
  if (standing === undefined) throw new Error('tacet: the database gave no answer')
  return standing
}

/** A success of the user's own ends what failed before; another failure means it does not work yet. */
async function touchEarlier(
  trx: Transaction<Tables>,
  { kind, person, subject, at }: NewEntry,
  { now }: AddLimits,
): Promise<void> {
  if (kind === 'recovered') return
  const open = trx
    .updateTable('tacet_notice')
    .where('subject', '=', subject)
    .where('person', '=', person)
    .where('kind', 'in', ['failed', 'stalled'])
    .where('closed_at', 'is', null)
  if (kind === 'completed') {
    await open
      .set({ closed_at: new Date(now) })
      .where('at', '<=', new Date(at))
      .where('audience', '=', 'user')
      .execute()
  } else {
    await open.set({ worked_at: null }).where('worked_at', 'is not', null).execute()
  }
}
