import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { publicConfig, type PublicConfigSettings } from './public-config.ts'

const key = 'c0ffee'.repeat(5) + 'ab'
const dsn = `https://${key}@errors.shop.test/7`
const serverKey = 'badcab'.repeat(5) + '01'
const serverDsn = `https://${serverKey}@errors.shop.test/8`
const folder = mkdtempSync(join(tmpdir(), 'tacet-public-config-'))

let lines: string[] = []
beforeEach(() => {
  lines = []
  vi.spyOn(console, 'warn').mockImplementation((line: string) => void lines.push(line))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (settings: PublicConfigSettings): Response =>
  publicConfig(settings)(new Request('https://shop.test/telemetry-config'))

test('a page learns what it needs, and no more', async () => {
  const env = {
    PUBLIC_SENTRY_DSN: ` https://${key}:legacy@errors.shop.test/7 `,
    SENTRY_DSN: serverDsn,
    SENTRY_ENVIRONMENT: 'staging',
    SENTRY_RELEASE: 'shop@1.2.3',
    SENTRY_SERVER_NAME: 'node-7.internal',
    SENTRY_TRACES_SAMPLE_RATE: '0.5',
    TACET_BACKEND: 'glitchtip',
    TACET_POLICY: 'strict',
    DATABASE_URL: 'postgres://db.internal/shop',
  }
  const response = ask({ env, tunnel: '/telemetry' })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  expect(await response.json()).toEqual({
    dsn,
    backend: 'glitchtip',
    environment: 'staging',
    release: 'shop@1.2.3',
    tracesSampleRate: 0.5,
    policy: 'strict',
    tunnel: '/telemetry',
  })
})

test('without more than a DSN the rest is as on the server', async () => {
  expect(await ask({ env: { PUBLIC_SENTRY_DSN: dsn } }).json()).toEqual({
    dsn,
    backend: 'auto',
    environment: 'production',
    tracesSampleRate: 0,
    policy: 'standard',
  })
})

test.each<[title: string, env: Record<string, string>]>([
  ['no DSN', {}],
  ['a blank DSN', { PUBLIC_SENTRY_DSN: '  ' }],
  ['the server’s DSN alone', { SENTRY_DSN: serverDsn }],
  ['the kill switch', { PUBLIC_SENTRY_DSN: dsn, TACET_DISABLED: '1' }],
  ['do not track', { PUBLIC_SENTRY_DSN: dsn, DO_NOT_TRACK: '1' }],
])('%s is off, silently', async (_, env) => {
  const response = ask({ env })
  expect(response.status).toBe(204)
  expect(await response.text()).toBe('')
  expect(lines).toEqual([])
})

test('an invalid DSN is off, and told once without its value', async () => {
  const env = { PUBLIC_SENTRY_DSN: `https://${key}@`, SENTRY_DSN: serverDsn }
  expect(ask({ env }).status).toBe(204)
  expect(ask({ env }).status).toBe(204)
  expect(lines).toEqual([
    'tacet: telemetry is off: PUBLIC_SENTRY_DSN is not a valid DSN (expected https://<key>@<host>/<project>)',
  ])
})

test.each(['SENTRY_DSN', 'sentry_dsn', ' SENTRY_DSN ', 'SENTRY_DSN_FILE'])(
  'the variable %s is the server’s and never served',
  async (dsnVariable) => {
    expect(ask({ env: { [dsnVariable.trim()]: serverDsn }, dsnVariable }).status).toBe(204)
  },
)

test('a file may hold the DSN, as on the server', async () => {
  const file = join(folder, 'dsn')
  writeFileSync(file, `${dsn}\n`)
  expect(await ask({ env: { PUBLIC_SENTRY_DSN_FILE: file } }).json()).toMatchObject({ dsn })
  expect(ask({ env: { PUBLIC_SENTRY_DSN_FILE: `${file}-gone` } }).status).toBe(204)
  expect(lines.join()).not.toContain(folder)
})

test('pages may have a sample rate of their own', async () => {
  const env = { PUBLIC_SENTRY_DSN: dsn, SENTRY_TRACES_SAMPLE_RATE: '1' }
  const rate = async (text: string): Promise<unknown> =>
    (await ask({ env: { ...env, PUBLIC_SENTRY_TRACES_SAMPLE_RATE: text } }).json()) as unknown
  expect(await rate('0.01')).toMatchObject({ tracesSampleRate: 0.01 })
  expect(await rate('7')).toMatchObject({ tracesSampleRate: 1 })
  expect(await rate(' ')).toMatchObject({ tracesSampleRate: 1 })
  expect(await rate('often')).toMatchObject({ tracesSampleRate: 0 })
  expect(lines).toHaveLength(1)
})

test.each([
  '//evil.test/t',
  '/\\evil.test',
  'https://evil.test/t',
  'telemetry',
  '/a?b',
  '',
  '/a b',
])('a tunnel "%s" is no path of this origin, and left out', async (tunnel) => {
  expect(await ask({ env: { PUBLIC_SENTRY_DSN: dsn }, tunnel }).json()).not.toHaveProperty('tunnel')
})

test('what is no GET is not answered with it', async () => {
  const handler = publicConfig({ env: { PUBLIC_SENTRY_DSN: dsn } })
  const send = (method: string): Response =>
    handler(new Request('https://shop.test/telemetry-config', { method }))
  expect(send('POST').status).toBe(405)
  expect(send('HEAD').status).toBe(200)
  expect(await send('HEAD').text()).toBe('')
})

test('an environment that cannot be read is off', () => {
  const env = {
    get PUBLIC_SENTRY_DSN(): never {
      throw new Error(dsn)
    },
  }
  expect(ask({ env }).status).toBe(204)
  const settings = {
    get env(): never {
      throw new Error(dsn)
    },
  }
  expect(ask(settings).status).toBe(204)
  expect(lines.join()).not.toContain(key)
})

test('it is served by Node and by Express', async () => {
  const handler = publicConfig({ env: { PUBLIC_SENTRY_DSN: dsn } })
  const off = publicConfig({ env: {} })
  const app = express().get('/config', handler).get('/off', off)
  for (const listener of [app, handler]) {
    const server = createServer(listener)
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/config`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ dsn })
    if (listener === app) expect((await fetch(`http://127.0.0.1:${port}/off`)).status).toBe(204)
    await new Promise((resolve) => void server.close(resolve))
  }
})
