import { openInbox, type Inbox } from '@tacet/inbox'
import type { Miniflare } from 'miniflare'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { majors } from '../testing/host-build.ts'
import { noClasses, openWorker } from '../testing/worker.ts'

let first: Inbox
let second: Inbox
let worker: Miniflare

beforeEach(async () => {
  ;[first, second] = await Promise.all([openInbox(), openInbox()])
})

afterEach(async () => {
  await worker.dispose()
  await Promise.all([first.close(), second.close()])
})

describe.each(majors)('one isolate, bindings of several tenants, on version %s', (major) => {
  const open = async (env: Record<string, string> = {}): Promise<void> => {
    worker = await openWorker('cloudflare-tenants', {
      more: noClasses,
      major,
      env: { TACET_BACKEND: 'sentry', SENTRY_TRACES_SAMPLE_RATE: '1', ...env },
    })
  }

  test('what belongs to one backend reaches no other, and what is off reaches none', async () => {
    await open()
    expect(await ask('ash', first.dsn)).toBe('failed for ash')
    const rounds = ['one', 'two', 'three']
    await Promise.all(
      rounds.flatMap((round) => [
        ask(`birch-${round}`, first.dsn),
        ask(`stranger-${round}`, second.dsn),
        ask(`nobody-${round}`),
        ask(`queued-nobody-${round}`, undefined, '&queue'),
      ]),
    )
    for (const round of rounds) {
      await first.waitFor(({ payload }) =>
        JSON.stringify(payload).includes(`failed for birch-${round}`),
      )
    }
    await Promise.all([first.settle(), second.settle()])
    expect(second.requests).toEqual([])
    for (const other of ['stranger', 'nobody']) expect(first.contains(other)).toEqual([])
    expect(first.contains('logged for birch-one')).not.toEqual([])
  })

  test('a variable of another name stays off, however the environment was spread', async () => {
    await open({ SENTRY_DSN: first.dsn })
    expect(await ask('ash')).toBe('failed for ash')
    expect(await ask('ash', undefined, '&status')).toContain('"rule":"TENANT_DSN"')
    await first.settle()
    expect(first.requests).toEqual([])
  })

  test.each(['none', 'throwing'])(
    'a host whose context is %s changes no answer',
    async (context) => {
      await open()
      for (const who of ['ash', 'birch']) {
        expect(await ask(who, first.dsn, `&context=${context}`)).toBe(`failed for ${who}`)
      }
      await first.waitFor(({ type }) => type === 'event')
    },
  )
})

async function ask(who: string, dsn?: string, more: string = ''): Promise<string> {
  const query = `who=${who}${dsn === undefined ? '' : `&dsn=${encodeURIComponent(dsn)}`}${more}`
  return (await worker.dispatchFetch(`http://shop.test/?${query}`)).text()
}
