import { describe, expect, it } from 'vitest'
import type { ConfigSettings, Env } from './config.ts'
import { findDsn } from './dsn-source.ts'
import { dsnToString } from './dsn.ts'

const inCode = 'https://code@host.example/1'
const inEnv = 'https://env@host.example/2'
const inFile = 'https://file@host.example/3'
const readFile = (): string => `${inFile}\n`
const slip = ['not', 'a', 'dsn'].join('-')

describe('the first setting that is not blank decides', () => {
  const rows: { env: Env; settings: ConfigSettings; rule: string; dsn: string }[] = [
    {
      env: { SENTRY_DSN: inEnv, SENTRY_DSN_FILE: '/f' },
      settings: { dsn: inCode, readFile },
      rule: 'settings.dsn',
      dsn: inCode,
    },
    {
      env: { SENTRY_DSN: inEnv, SENTRY_DSN_FILE: '/f' },
      settings: { readFile },
      rule: 'SENTRY_DSN',
      dsn: inEnv,
    },
    {
      env: { SENTRY_DSN_FILE: '/f' },
      settings: { readFile },
      rule: 'SENTRY_DSN_FILE',
      dsn: inFile,
    },
    { env: { SENTRY_DSN: inEnv }, settings: { dsn: ' ' }, rule: 'SENTRY_DSN', dsn: inEnv },
    {
      env: { SENTRY_DSN: '', SENTRY_DSN_FILE: '/f' },
      settings: { readFile },
      rule: 'SENTRY_DSN_FILE',
      dsn: inFile,
    },
    {
      env: { WORKER_DSN: inEnv, SENTRY_DSN: inCode },
      settings: { dsnVariable: 'WORKER_DSN' },
      rule: 'WORKER_DSN',
      dsn: inEnv,
    },
    {
      env: { WORKER_DSN_FILE: '/f', SENTRY_DSN: inCode },
      settings: { dsnVariable: 'WORKER_DSN', readFile },
      rule: 'WORKER_DSN_FILE',
      dsn: inFile,
    },
  ]
  it.each(rows)('$rule (%#)', ({ env, settings, rule, dsn }) => {
    const found = findDsn(env, settings)
    expect(found.on && { rule: found.rule, dsn: dsnToString(found.dsn) }).toEqual({ rule, dsn })
  })

  it('and the file is read only when it decides', () => {
    const opened: string[] = []
    const settings = {
      readFile: (path: string) => {
        opened.push(path)
        return inFile
      },
    }
    findDsn({ SENTRY_DSN: inEnv, SENTRY_DSN_FILE: '/run/secrets/dsn' }, settings)
    expect(opened).toEqual([])
    findDsn({ SENTRY_DSN_FILE: ' /run/secrets/dsn ' }, settings)
    expect(opened).toEqual(['/run/secrets/dsn'])
  })
})

describe('without a DSN telemetry is off and silent', () => {
  const rows: { env: Env; settings: ConfigSettings; reason: string; rule: string }[] = [
    { env: {}, settings: {}, reason: 'no-dsn', rule: 'SENTRY_DSN' },
    { env: { SENTRY_DSN: undefined }, settings: {}, reason: 'no-dsn', rule: 'SENTRY_DSN' },
    {
      env: { SENTRY_DSN: inEnv },
      settings: { dsnVariable: 'WORKER_DSN' },
      reason: 'no-dsn',
      rule: 'WORKER_DSN',
    },
    { env: { SENTRY_DSN: '' }, settings: {}, reason: 'blank-dsn', rule: 'SENTRY_DSN' },
    { env: { SENTRY_DSN: ' \n' }, settings: {}, reason: 'blank-dsn', rule: 'SENTRY_DSN' },
    { env: {}, settings: { dsn: '' }, reason: 'blank-dsn', rule: 'settings.dsn' },
    { env: { SENTRY_DSN_FILE: '' }, settings: {}, reason: 'blank-dsn', rule: 'SENTRY_DSN_FILE' },
    {
      env: { SENTRY_DSN_FILE: '/f' },
      settings: { readFile: () => ' \n' },
      reason: 'blank-dsn',
      rule: 'SENTRY_DSN_FILE',
    },
  ]
  it.each(rows)('$reason by $rule (%#)', ({ env, settings, reason, rule }) => {
    expect(findDsn(env, settings)).toEqual({ on: false, reason, rule, warnings: [] })
  })
})

describe('a DSN that cannot be used turns telemetry off with one line', () => {
  const rows: { env: Env; settings: ConfigSettings; rule: string; line: string }[] = [
    {
      env: { SENTRY_DSN: slip, SENTRY_DSN_FILE: '/f' },
      settings: { readFile },
      rule: 'SENTRY_DSN',
      line: 'SENTRY_DSN is not a valid DSN (expected https://<key>@<host>/<project>)',
    },
    {
      env: { SENTRY_DSN: { get: () => inEnv } },
      settings: {},
      rule: 'SENTRY_DSN',
      line: 'SENTRY_DSN is not a valid DSN (expected https://<key>@<host>/<project>)',
    },
    {
      env: { SENTRY_DSN: inEnv },
      settings: { dsn: slip },
      rule: 'settings.dsn',
      line: 'settings.dsn is not a valid DSN (expected https://<key>@<host>/<project>)',
    },
    {
      env: { SENTRY_DSN_FILE: '/f' },
      settings: { readFile: () => slip },
      rule: 'SENTRY_DSN_FILE',
      line:
        'the file named by SENTRY_DSN_FILE holds no valid DSN ' +
        '(expected https://<key>@<host>/<project>)',
    },
    {
      env: { SENTRY_DSN_FILE: slip },
      settings: {
        readFile: (path) => {
          throw new Error(`ENOENT: ${path}`)
        },
      },
      rule: 'SENTRY_DSN_FILE',
      line: 'the file named by SENTRY_DSN_FILE cannot be read (is it a regular file?)',
    },
    {
      env: { SENTRY_DSN_FILE: slip },
      settings: {},
      rule: 'SENTRY_DSN_FILE',
      line: 'SENTRY_DSN_FILE is set, but no file can be read here (set SENTRY_DSN instead)',
    },
    {
      env: {},
      settings: { dsnVariable: `https://${slip}` },
      rule: 'settings.dsnVariable',
      line: 'settings.dsnVariable is not the name of a variable',
    },
  ]
  it.each(rows)('$line', ({ env, settings, rule, line }) => {
    const found = findDsn(env, settings)
    expect(found).toEqual({
      on: false,
      reason: 'invalid-dsn',
      rule,
      warnings: [`tacet: telemetry is off: ${line}`],
    })
    expect(JSON.stringify(found)).not.toContain(slip)
  })
})
