import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInbox } from '@tacet/inbox'
import { describe, expect } from 'vitest'
import { reportOnce } from './node/report-once.ts'
import { verifies } from './requirements.ts'

describe('what decides, first match wins', () => {
  const cases: readonly [
    sentence: string,
    env: Record<string, string>,
    rule: string,
    on: boolean,
  ][] = [
    ['nothing set is off', {}, 'SENTRY_DSN', false],
    ['a blank DSN is off', { SENTRY_DSN: ' \t' }, 'SENTRY_DSN', false],
    ['what is no DSN is off', { SENTRY_DSN: 'https://shop.test/hunter2' }, 'SENTRY_DSN', false],
    ['a DSN is on', { SENTRY_DSN: ' {dsn} ' }, 'SENTRY_DSN', true],
    ['DO_NOT_TRACK beats a DSN', { SENTRY_DSN: '{dsn}', DO_NOT_TRACK: '1' }, 'DO_NOT_TRACK', false],
    [
      'DO_NOT_TRACK=0 is as if unset',
      { SENTRY_DSN: '{dsn}', DO_NOT_TRACK: '0' },
      'SENTRY_DSN',
      true,
    ],
    [
      'TACET_DISABLED beats everything',
      { SENTRY_DSN: '{dsn}', DO_NOT_TRACK: '1', TACET_DISABLED: 'yes' },
      'TACET_DISABLED',
      false,
    ],
    [
      'TACET_DISABLED=false is as if unset',
      { SENTRY_DSN: '{dsn}', TACET_DISABLED: 'false' },
      'SENTRY_DSN',
      true,
    ],
    [
      'no flag of the SDK turns it on',
      { SENTRY_SPOTLIGHT: '1', SENTRY_DEBUG: '1', SENTRY_TRACES_SAMPLE_RATE: '1' },
      'SENTRY_DSN',
      false,
    ],
  ]
  for (const [sentence, env, rule, on] of cases) {
    verifies('P5', `${sentence}, and status() says that ${rule} decided`, async () => {
      const { started, status, result, outcome, items, requests } = await reportOnce({ env })
      expect(started).toMatchObject({ on, rule })
      expect(status).toMatchObject({ on, rule })
      expect(result).toBe('the result of the callback')
      expect(items.filter(({ type }) => type === 'event')).toHaveLength(on ? 1 : 0)
      if (!on) expect(requests).toEqual([])
      expect(outcome).toMatchObject({ code: 0, signal: null })
    })
  }

  verifies(
    'P5',
    'a DSN that cannot be read is told in one line that does not hold it',
    async () => {
      const { outcome } = await reportOnce({ env: { SENTRY_DSN: 'https://shop.test/hunter2' } })
      expect(outcome.stderr).toMatch(/^tacet: [^\n]*SENTRY_DSN[^\n]*\n$/)
      expect(outcome.stderr).not.toContain('hunter2')
    },
  )

  verifies(
    'P5',
    'a file that holds a DSN is on, and status() says that the file decided',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tacet-switch-'))
      const inbox = await openInbox()
      try {
        const file = join(folder, 'dsn')
        writeFileSync(file, `${inbox.dsn}\n`)
        const { status } = await reportOnce({ env: { SENTRY_DSN_FILE: file } })
        expect(status).toMatchObject({ on: true, rule: 'SENTRY_DSN_FILE' })
        expect(inbox.items.map(({ type }) => type)).toEqual(['event'])
      } finally {
        await inbox.close()
        rmSync(folder, { recursive: true })
      }
    },
  )
})
