import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openInbox } from '@tacet/inbox'
import { describe, expect, test } from 'vitest'
import type { Notice } from './notice.ts'

const file = fileURLToPath(new URL('../testing/apps/notices.mjs', import.meta.url))
const sdkMajor = new URL('../../../../tools/contract/src/sdk-major.mjs', import.meta.url).href
const secret = ['own', 'K8x2'.repeat(6)].join('-')

interface EventPayload {
  readonly event_id: string
  readonly contexts: { readonly trace: { readonly trace_id: string } }
  readonly tags: Readonly<Record<string, string>>
}

async function readNotices(env: Readonly<Record<string, string>>): Promise<readonly Notice[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', sdkMajor, file], {
    env: { PATH: process.env['PATH'] ?? '', APP_SIGNING_SECRET: secret, ...env },
  })
  return JSON.parse(stdout) as Notice[]
}

const found = ['ada: completed of a user', 'ada: failed of a user', 'grace: failed of the system']
const summary = (notices: readonly Notice[]): string[] =>
  notices.map(({ person, kind, job }) => `${person}: ${kind} ${job.name}`).toSorted()

describe.each(['10', '11'])('with version %s of the SDK', (major) => {
  test('a notice has the id of the event and of its trace, and no secret', async () => {
    const inbox = await openInbox()
    const notices = await readNotices({ SDK_MAJOR: major, SENTRY_DSN: inbox.dsn })
    expect(summary(notices)).toEqual(found)
    const events = inbox.items
      .filter(({ type }) => type === 'event')
      .map(({ payload }) => payload as EventPayload)
    expect(events).toHaveLength(2)
    for (const { event_id, contexts, tags } of events) {
      const notice = notices.find(
        ({ job, kind }) => job.name === tags['job.name'] && kind === 'failed',
      )
      expect(notice?.reference).toBe(event_id)
      expect(notice?.traceId).toBe(contexts.trace.trace_id)
      expect(notice?.text).toContain(event_id)
    }
    expect(JSON.stringify(notices)).not.toContain(secret)
    expect(notices.find(({ person }) => person === 'grace')?.text).toContain(
      'no way past [Filtered]',
    )
    await inbox.close()
  })
})

test('with telemetry off people are told the same', async () => {
  const notices = await readNotices({})
  expect(summary(notices)).toEqual(found)
  for (const { reference, text } of notices) {
    expect(reference).toMatch(/^[0-9a-f]{32}$/)
    expect(text).toContain(reference)
  }
  expect(JSON.stringify(notices)).not.toContain(secret)
})

test('notices reach neither telemetry nor an SDK', () => {
  const foreign = new Set<string>()
  const seen = new Set<string>()
  const follow = (url: URL): void => {
    if (seen.has(url.href)) return
    seen.add(url.href)
    const code = readFileSync(url, 'utf8')
    for (const [, from = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      if (from.startsWith('.')) follow(new URL(from, url))
      else foreign.add(from)
    }
  }
  follow(new URL('../../dist/notices.js', import.meta.url))
  expect([...foreign].filter((name) => !name.startsWith('node:')).toSorted()).toEqual([
    '@tacet/config',
    '@tacet/scrub',
    'ipaddr.js',
    'kysely',
    'kysely/migration',
    'standardwebhooks',
  ])
})
