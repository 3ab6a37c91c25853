import { hostname } from 'node:os'
import { openInbox, type Inbox } from '@tacet/inbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDenoApp, type DenoApp } from './testing/deno-app.ts'
import { expectTenantsApart } from './testing/tenants-apart.ts'

// In pieces, so that no scanner takes this file for a leak.
const token = ['ghp', '_', 'x7Rk2Lq9', 'TzWb4Nc8', 'HvYd1Gf6', 'JsPm3Ka5', 'Ue0o'].join('')

let inbox: Inbox
let app: DenoApp

beforeEach(async () => {
  inbox = await openInbox()
})

afterEach(async () => {
  await app.close()
  await inbox.close()
})

test('without a DSN the handler runs, and nothing of the SDK is loaded', async () => {
  app = await openDenoApp('deno')
  expect(await textOf('/plain')).toBe('plain')
  expect(await textOf('/throws?text=x')).toBe('Error: order failed: x')
  expect(await textOf('/loaded')).toBe('{"loaded":false}')
  expect(await textOf('/status')).toContain('"reason":"no-dsn"')
})

test('without permission to read the environment it is off, and asks for nothing', async () => {
  app = await openDenoApp('deno', { SENTRY_DSN: inbox.dsn }, ['--allow-net'])
  expect(await textOf('/status')).toContain('"on":false')
  expect(app.printed).toEqual([])
})

describe('with a DSN', () => {
  const open = async (env: Record<string, string> = {}): Promise<void> => {
    app = await openDenoApp('deno', { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry', ...env })
  }

  test('an error arrives once, with its route', async () => {
    await open()
    expect(await textOf('/throws?text=x')).toBe('Error: order failed: x')
    const { payload } = await inbox.waitFor((item) => item.type === 'event')
    expect(payload).toMatchObject({
      transaction: 'GET /throws',
      exception: { values: [{ value: 'order failed: x', mechanism: { handled: false } }] },
    })
    await inbox.settle()
    expect(inbox.items.filter((item) => item.type === 'event')).toHaveLength(1)
  })

  test('neither secrets nor the name of the host arrive', async () => {
    await open({ SENTRY_NAME: 'box-of-alice' })
    await textOf(`/throws?text=${token}`, { 'x-api-key': token, cookie: token })
    await textOf(`/signals?text=${token}`)
    await textOf(`/handled?text=${token}`)
    await inbox.waitFor((item) => item.type === 'log')
    await inbox.settle()
    for (const word of [token, hostname(), 'box-of-alice']) expect(inbox.contains(word)).toEqual([])
  })

  test('requests at the same time do not see each other', async () => {
    await open()
    await expectTenantsApart(inbox, (path) => textOf(path))
  })

  test('spans arrive when sampled', async () => {
    await open({ SENTRY_TRACES_SAMPLE_RATE: '1' })
    expect(await textOf('/span')).toBe('charged')
    const { payload } = await inbox.waitFor((item) => item.type === 'transaction')
    expect(payload).toMatchObject({
      transaction: 'GET /span',
      spans: [{ description: 'charge card' }],
    })
  })
})

async function textOf(path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(new URL(path, app.url), { headers })
  return response.text()
}
