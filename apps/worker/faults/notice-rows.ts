import { Client } from 'pg'

/** What one person was told of one job. */
export interface NoticeRow {
  readonly person: string
  readonly kind: string
  readonly job: string
  readonly name: string
  /** The whole row. */
  readonly row: unknown
}

/** All rows that tell of one job, as they stand in the database. */
export async function readNoticeRows(url: string): Promise<readonly NoticeRow[]> {
  const client = new Client(url)
  await client.connect()
  try {
    const text = `
      select person, kind, details->>'id' as job, details->>'name' as name, to_json(tacet_notice) as row
      from tacet_notice where kind <> 'recovered'`
    const { rows } = await client.query<NoticeRow>(text)
    return rows
  } finally {
    await client.end()
  }
}
