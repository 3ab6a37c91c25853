import { describe, expect, test } from 'vitest'
import type { Channel } from './channel.ts'
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
