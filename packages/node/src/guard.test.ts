import { describe, expect, test } from 'vitest'
import { guard } from './guard.ts'
import { majors, runApp, type Major, type Outcome } from './testing/run-app.ts'
import { useInbox } from './testing/use-inbox.ts'

const planted = ['canary', '7f3a9c', 'guarded'].join('')

const inbox = await useInbox()
const elsewhere = await useInbox()

function runGuarded(
  major: Major,
  env: Readonly<Record<string, string>>,
  form = 'array',
): Promise<Outcome> {
  return runApp('guarded', {
    major,
    preload: false,
    args: [form],
    env: {
      PLANTED: planted,
      SPOTLIGHT: `${elsewhere.url}/stream`,
      SENTRY_SPOTLIGHT: `${elsewhere.url}/stream`,
      THIRD_PARTY: `${elsewhere.url}/api`,
      TACET_BACKEND: 'sentry',
      ...env,
    },
  })
}

describe.each(majors)('on SDK %s', (major) => {
  test.each(['array', 'function'])(
    'nothing planted leaves an app that enables everything, with integrations as %s',
    async (form) => {
      const { code, stdout, stderr } = await runGuarded(major, { APP_DSN: inbox.dsn }, form)
      expect({ code, stdout }).toEqual({ code: 0, stdout: 'INTACT true\nFLUSHED' })

      expect(inbox.contains(planted)).toEqual([])
      const types = new Set(inbox.items.map((item) => item.type))
      expect([...types]).toEqual(expect.arrayContaining(['event', 'log', 'check_in', 'feedback']))
      for (const refusedType of ['attachment', 'session', 'profile', 'profile_chunk']) {
        expect(types).not.toContain(refusedType)
      }
      // The third party was called, but nothing else went there.
      expect(elsewhere.requests.map((request) => request.url)).toEqual(['/api'])
      expect(Object.keys(elsewhere.requests[0]!.headers).join(' ')).not.toMatch(/baggage|trace/)

      for (const name of ['spotlight', 'includeLocalVariables', 'tracePropagationTargets']) {
        expect(stderr).toContain(`tacet: the SDK option \`${name}\` is left out`)
      }
      for (const name of ['Spotlight', 'LocalVariablesAsync', 'Anr']) {
        expect(stderr).toContain(`tacet: the integration ${name} is left out`)
      }
      expect(stderr).not.toContain(planted)
    },
  )

  test('the name of the server is the operator’s', async () => {
    await runGuarded(major, { APP_DSN: inbox.dsn, SENTRY_SERVER_NAME: 'till-3' })
    const events = inbox.items.filter((item) => item.type === 'event')
    expect(events.length).toBeGreaterThan(0)
    for (const { payload } of events) expect(payload).toMatchObject({ server_name: 'till-3' })
  })

  test.each([
    ['without a DSN', {}],
    ['with a blank DSN', { APP_DSN: ' ' }],
    ['with the kill switch', { APP_DSN: 'set', TACET_DISABLED: '1' }],
  ])('%s the SDK stays quiet', async (_name, env) => {
    const dsn = 'APP_DSN' in env && env.APP_DSN === 'set' ? { APP_DSN: inbox.dsn } : {}
    const { code } = await runGuarded(major, { ...env, ...dsn })
    expect(code).toBe(0)
    expect(inbox.requests).toEqual([])
    expect(elsewhere.requests.map((request) => request.url)).toEqual(['/api'])
  })
})

test('the options given are left as they were', () => {
  const options = Object.freeze({ dsn: 'https://key@errors.test/1', integrations: [] })
  expect(guard(options)).not.toBe(options)
  expect(options).toEqual({ dsn: 'https://key@errors.test/1', integrations: [] })
})

test('integrations keep their form, without those that send past the gate', () => {
  const spotlight = { name: 'Spotlight' }
  const own = { name: 'Own' }
  const dsn = 'https://key@errors.test/1'
  expect(guard({ dsn, integrations: [own, spotlight] }).integrations).toEqual([own])
  const { integrations } = guard({ dsn, integrations: (all: object[]) => [...all, spotlight] })
  expect(integrations([own])).toEqual([own])
  expect(guard({ dsn })).not.toHaveProperty('integrations')
  expect(guard({ dsn, defaultIntegrations: [own, spotlight] })).toMatchObject({
    defaultIntegrations: [own],
  })
})

test('hooks and unknown options stay', () => {
  const beforeSend = (event: object): object => event
  const options = { dsn: 'https://key@errors.test/1', beforeSend, someday: 1 }
  expect(guard(options)).toMatchObject({ beforeSend, someday: 1 })
})

test("the app's own transport stands behind the gate", async () => {
  const sent: unknown[] = []
  const transport = () => ({
    send: async (envelope: unknown) => {
      sent.push(envelope)
      return { statusCode: 200 }
    },
    flush: async () => true,
  })
  const guarded = guard(
    { dsn: 'https://key@errors.test/1', transport },
    { policy: { terms: [planted] } },
  )
  const envelope = [
    { event_id: 'a'.repeat(32), note: planted },
    [[{ type: 'event' }, { event_id: 'a'.repeat(32), message: `hello ${planted}` }]],
  ]
  const { send } = (
    guarded.transport as unknown as (options: object) => {
      send(envelope: unknown): Promise<unknown>
    }
  )({})
  expect(await send(envelope)).toEqual({ statusCode: 200 })
  expect(JSON.stringify(sent)).toContain('hello')
  expect(JSON.stringify(sent)).not.toContain(planted)
})

test('options and settings that throw when they are read make it quiet, not loud', () => {
  const throwing = {
    get beforeSend() {
      throw new Error('not to be read')
    },
  }
  const quiet = { dsn: '', enabled: false, spotlight: false }
  expect(guard(throwing)).toMatchObject(quiet)
  const dsn = 'https://key@errors.test/1'
  const settings = { tracePropagationTargets: 5 as unknown as string[] }
  expect(guard({ dsn }, settings)).toMatchObject(quiet)
  const noSettings = null as unknown as undefined
  expect(guard({ dsn }, noSettings)).toMatchObject({ dsn })
})

test("the SDK's own metadata, which stands in the address of every request, is not the app's to write", () => {
  const dsn = 'https://key@errors.test/1'
  const metadata = { sdk: { name: 'anything', version: 'at all' } }
  expect(guard({ dsn, _metadata: metadata })).not.toHaveProperty('_metadata')
})
