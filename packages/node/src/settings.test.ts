import { describe, expect, test } from 'vitest'
import { majors, runApp, type Major, type Outcome } from './testing/run-app.ts'
import { useInbox } from './testing/use-inbox.ts'

const planted = ['zq7', 'planted', '41'].join('')

const inbox = await useInbox()

function run(
  major: Major,
  name: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const base = { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry', PLANTED: planted }
  return runApp('configured', { major, preload: false, args: [name], env: { ...base, ...env } })
}

function payloads(type: string): unknown[] {
  return inbox.items.filter((item) => item.type === type).map((item) => item.payload)
}

/** The entries of containers such as logs. */
function entries(type: string): unknown[] {
  return payloads(type).flatMap((payload) => (payload as { items: unknown[] }).items)
}

function line(stdout: string, start: string): string | undefined {
  const found = stdout.split('\n').find((text) => text.startsWith(start))
  return found?.slice(start.length)
}

describe.each(majors)('on SDK %s', (major) => {
  test('hooks and the initial scope of the app work, and the context of a capture arrives', async () => {
    expect(await run(major, 'hooks and scope')).toMatchObject({ code: 0, stderr: '' })
    expect(payloads('event')).toMatchObject([
      {
        level: 'warning',
        fingerprint: ['one', 'two'],
        extra: { basket: 3 },
        tags: { region: 'north', own: 'tag', seen: 'by the hook' },
        exception: { values: [{ value: 'kept', mechanism: { handled: true } }] },
      },
    ])
    expect(entries('log')).toMatchObject([
      {
        level: 'warn',
        body: 'a line',
        attributes: { left: { value: 2 }, hook: { value: 'seen' } },
      },
    ])
  })

  test('hooks that throw cost their signal, never the app', async () => {
    const { code, stdout } = await run(major, 'hooks that throw')
    expect(code).toBe(0)
    expect(stdout).toContain('a breadcrumb')
    expect(JSON.stringify(inbox.items.map((item) => item.payload))).not.toContain('lost')
  })

  test('options that tacet decides or refuses are left out, each with a line', async () => {
    const { code, stderr } = await run(major, 'refused options')
    expect(code).toBe(0)
    for (const name of ['dsn', 'tunnel', 'spotlight', 'sendDefaultPii', 'includeLocalVariables']) {
      expect(stderr).toContain(`tacet: the SDK option \`${name}\` is left out: `)
    }
    expect(stderr).not.toContain('`debug`')
    expect(stderr).toContain('tacet: the integration Spotlight is left out')
    expect(stderr).toContain('tacet: the integration Anr is left out')
    expect(stderr).toContain('tacet: an entry of `integrations` is left out')
    // The one that may run did.
    expect(payloads('event')).toMatchObject([{ contexts: { Error: { detail: 'extra data' } } }])
  })

  test('an SDK that an integration of the app broke says nothing, as the status says', async () => {
    const { code, stdout } = await run(major, 'an integration that fails')
    expect(code).toBe(0)
    expect(line(stdout, 'STATUS ')).toContain('sdk-failed')
    expect(inbox.requests).toEqual([])
  })

  test("an app's own transport stands behind the gate", async () => {
    const { stdout } = await run(major, 'an own transport', { SHOP_TOKEN: planted })
    expect(line(stdout, 'OWN ')).toContain('through')
    expect(line(stdout, 'OWN ')).not.toContain(planted)
    expect(inbox.requests).toEqual([])
  })

  test('every signal of the facade arrives', async () => {
    const { stdout } = await run(major, 'signals', { SENTRY_TRACES_SAMPLE_RATE: '1' })
    expect(line(stdout, 'RESULT ')).toBe('42')
    expect(entries('log')).toMatchObject([{ level: 'error', body: 'a line' }])
    expect(entries('trace_metric')).toMatchObject([
      { name: 'orders', type: 'counter', value: 2 },
      { name: 'queue', type: 'gauge', value: 7 },
      { name: 'duration', type: 'distribution', value: 182, unit: 'millisecond' },
    ])
    expect(payloads('transaction')).toMatchObject([
      {
        transaction: 'outer',
        tags: { shop: 'north' },
        contexts: { trace: { op: 'work', data: { size: 3 } } },
        spans: [{ description: 'inner' }],
      },
    ])
  })

  test('attachments and sessions stay, unless opted in, and then they are clean', async () => {
    await run(major, 'what is refused unless opted in', { SHOP_TOKEN: planted })
    expect(inbox.items.map((item) => item.type)).toEqual(['event'])
    inbox.clear()
    await run(major, 'what is opted in', { SHOP_TOKEN: planted })
    expect(new Set(inbox.items.map((item) => item.type))).toEqual(
      new Set(['attachment', 'event', 'session']),
    )
    expect(inbox.contains(planted)).toEqual([])
  })

  test('request bodies stay, unless opted in, and then they are clean', async () => {
    await run(major, 'a request without its body')
    expect(payloads('event')).toMatchObject([{ request: { method: 'POST' } }])
    expect(inbox.contains('article')).toEqual([])
    inbox.clear()
    await run(major, 'a request with its body')
    expect(inbox.contains('article')).not.toEqual([])
    expect(inbox.contains(planted)).toEqual([])
  })

  test("the process's own secrets never leave", async () => {
    await run(major, 'own secrets', { SHOP_PASSWORD: planted })
    expect(payloads('event')).toHaveLength(1)
    expect(inbox.contains('login failed with')).not.toEqual([])
    expect(inbox.contains(planted)).toEqual([])
  })

  test('what left is told by receipts and counted in the status', async () => {
    const { stdout, stderr } = await run(major, 'receipts')
    expect(JSON.parse(line(stdout, 'RECEIPT ')!)).toMatchObject({
      host: '127.0.0.1',
      items: ['event'],
    })
    expect(JSON.parse(line(stdout, 'STATUS ')!)).toMatchObject({
      on: true,
      rule: 'SENTRY_DSN',
      backend: 'sentry',
      policy: 'standard',
      counters: { sent: { event: 1 } },
    })
    expect(stderr).toBe('')
  })
})
