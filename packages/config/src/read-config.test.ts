import { describe, expect, it } from 'vitest'
import type { ConfigSettings, Env } from './config.ts'
import { readConfig } from './read-config.ts'

const dsn = 'https://key@host.example/1'

it('reads everything an adapter needs', () => {
  const env = {
    SENTRY_DSN: ` ${dsn} `,
    SENTRY_ENVIRONMENT: 'staging',
    SENTRY_RELEASE: 'shop@1.2.3',
    SENTRY_SERVER_NAME: 'web-1',
    SENTRY_TRACES_SAMPLE_RATE: '0.2',
    TACET_BACKEND: 'bugsink',
    TACET_POLICY: 'strict',
  }
  expect(readConfig(env)).toEqual({
    on: true,
    dsn: {
      protocol: 'https',
      publicKey: 'key',
      host: 'host.example',
      port: '',
      path: '',
      projectId: '1',
    },
    backend: 'bugsink',
    environment: 'staging',
    release: 'shop@1.2.3',
    serverName: 'web-1',
    tracesSampleRate: 0.2,
    policy: 'strict',
    rule: 'SENTRY_DSN',
    warnings: [],
  })
})

it('with a DSN alone, takes the defaults and names no release and no server', () => {
  const config = readConfig({ SENTRY_DSN: dsn })
  expect(config).toMatchObject({
    on: true,
    backend: 'auto',
    environment: 'production',
    tracesSampleRate: 0,
    policy: 'standard',
    warnings: [],
  })
  expect(config).not.toHaveProperty('release')
  expect(config).not.toHaveProperty('serverName')
})

describe('the order, first match wins', () => {
  const rows: { env: Env; settings?: ConfigSettings; on: boolean; rule: string }[] = [
    {
      env: { TACET_DISABLED: '1', DO_NOT_TRACK: '1', SENTRY_DSN: dsn },
      settings: { dsn },
      on: false,
      rule: 'TACET_DISABLED',
    },
    {
      env: { TACET_DISABLED: '0', DO_NOT_TRACK: '1', SENTRY_DSN: dsn },
      settings: { dsn },
      on: false,
      rule: 'DO_NOT_TRACK',
    },
    {
      env: { DO_NOT_TRACK: '1', SENTRY_DSN: dsn },
      settings: { ignoreDoNotTrack: true },
      on: true,
      rule: 'SENTRY_DSN',
    },
    {
      env: { DO_NOT_TRACK: '0', SENTRY_DSN: dsn },
      settings: { dsn },
      on: true,
      rule: 'settings.dsn',
    },
    { env: { SENTRY_DSN: dsn }, on: true, rule: 'SENTRY_DSN' },
    {
      env: { SENTRY_DSN_FILE: '/f' },
      settings: { readFile: () => dsn },
      on: true,
      rule: 'SENTRY_DSN_FILE',
    },
    { env: {}, on: false, rule: 'SENTRY_DSN' },
  ]
  it.each(rows)('$rule (%#)', ({ env, settings, on, rule }) => {
    expect(readConfig(env, settings)).toMatchObject({ on, rule })
  })
})

it('warns once per cause and never repeats a value', () => {
  const junk = ['j', 'unk'].join('')
  const { warnings } = readConfig({
    SENTRY_DSN: dsn,
    SENTRY_TRACES_SAMPLE_RATE: junk,
    TACET_BACKEND: junk,
    TACET_POLICY: junk,
  })
  expect(warnings).toHaveLength(3)
  expect(warnings.every((line) => line.startsWith('tacet: ') && !line.includes('\n'))).toBe(true)
  expect(warnings.join()).not.toContain(junk)
})

it('says nothing about the other settings while telemetry is off', () => {
  const env = { SENTRY_TRACES_SAMPLE_RATE: 'half', TACET_POLICY: 'x', TACET_BACKEND: 'y' }
  expect(readConfig(env)).toEqual({ on: false, reason: 'no-dsn', rule: 'SENTRY_DSN', warnings: [] })
})

it('does not change what it is given', () => {
  const env = Object.freeze({ SENTRY_DSN: dsn, SENTRY_RELEASE: ' 1\n' })
  expect(readConfig(env, Object.freeze({ dsn }))).toMatchObject({ on: true, release: '1' })
})
