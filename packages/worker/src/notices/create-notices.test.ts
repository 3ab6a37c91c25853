import { PGlite } from '@electric-sql/pglite'
import { describe, expect, test } from 'vitest'
import type { Channel } from './channel.ts'
import { postgresStore } from './postgres-store.ts'
import { outcomeOf } from '../testing/notices/outcomes.ts'
import { openNotices } from '../testing/notices/open-notices.ts'

describe('reading', () => {
  test('nobody reads what a room was told by calling themselves one', async () => {
    const room: Channel = { name: 'chat', room: true, send: () => {} }
    const { notices, store } = openNotices({ channels: [room] })
    await notices.jobSettled(outcomeOf('failed'))
    await notices.jobSettled(outcomeOf('failed', { initiatorUserId: 'room:chat' }))
    expect(await store.list('room:chat', {})).toMatchObject([{ audience: 'admin', count: 2 }])
    expect(await notices.list('room:chat')).toEqual([])
    expect(await notices.countUnread('room:chat')).toBe(0)
  })

  test('no limit is one that a database refuses', async () => {
    const pglite = await PGlite.create()
    const { notices } = openNotices({ store: postgresStore(pglite) })
    await notices.jobSettled(outcomeOf('failed'))
    for (const limit of [Number.NaN, -1, 0, Infinity, 1e300, 'many' as unknown as number]) {
      expect(await notices.list('ada', { limit })).toHaveLength(1)
    }
    await pglite.close()
  })

  test('reading marks what was read', async () => {
    const { notices } = openNotices()
    await notices.jobSettled(outcomeOf('failed'))
    expect(await notices.countUnread('ada')).toBe(1)
    await notices.markRead('ada')
    expect(await notices.countUnread('ada')).toBe(0)
    expect(await notices.list('ada', { unread: true })).toEqual([])
    expect(await notices.countUnread('bob')).toBe(1)
  })
})
