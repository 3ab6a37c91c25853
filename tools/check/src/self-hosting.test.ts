import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { findLostNames } from './self-hosting.ts'

const root = join(import.meta.dirname, '../../..')
const page = 'docs/self-hosting.md'
const parts = [
  page,
  'apps/review-worker',
  'packages/config/src',
  'packages/edge/src',
  'packages/gate/src',
]

let top = ''
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'tacet-self-hosting-'))
  for (const part of parts) {
    mkdirSync(dirname(join(top, part)), { recursive: true })
    cpSync(join(root, part), join(top, part), {
      recursive: true,
      filter: (file) => !file.includes('node_modules'),
    })
  }
})
afterEach(() => rmSync(top, { recursive: true }))

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(top, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(top, file), text.replaceAll(from, to))
}

it('knows every name that the page for operators tells', () => {
  expect(findLostNames(root)).toEqual([])
})

it.each([
  ['variable', '| `SENTRY_DSN` |', '| `SENTRY_DNS_NAME` |', 'SENTRY_DNS_NAME'],
  ['variable', '`TACET_DISABLED=1`', '`TACET_SILENCED=1`', 'TACET_SILENCED'],
  ['tag', '| `stage` |', '| `step` |', 'step'],
  ['tag', '`reason:timeout`', '`cause:timeout`', 'cause'],
  ['value', '`reason:timeout`', '`reason:too-late`', 'too-late'],
  ['monitor', '| `review-sweep` |', '| `review-broom` |', 'review-broom'],
  ['schedule', '`*/10 * * * *`', '`*/15 * * * *`', '*/15 * * * *'],
  ['item', '| `check_in` |', '| `check_out` |', 'check_out'],
])('tells of a %s that the page invents', (kind, from, to, name) => {
  change(page, from, to)
  expect(findLostNames(top)).toContain(`${page}: the ${kind} ${name} is not in the code`)
})

it.each([
  ['variable', 'apps/review-worker', 'telemetry.ts', 'TRACE_TARGETS', 'TRACE_HOSTS'],
  ['tag', 'apps/review-worker', 'telemetry.ts', 'diff_lines:', 'diff_size:'],
  ['monitor', 'apps/review-worker', 'telemetry.ts', "'review-sweep' }", "'review-broom' }"],
  ['schedule', 'apps/review-worker', 'wrangler.json', '*/10 * * * *', '*/15 * * * *'],
  ['item', 'packages/gate/src', 'backends.ts', 'trace_metric:', 'span_metric:'],
])('tells of a %s that the code has lost', (kind, folder, file, from, to) => {
  change(join(folder, file), from, to)
  expect(findLostNames(top).join('\n')).toContain(`the ${kind} `)
})

it('tells of a tag that the page does not know', () => {
  change('apps/review-worker/telemetry.ts', 'outcome:', 'mood: /good|bad/,\n      outcome:')
  expect(findLostNames(top)).toContain(`${page}: the tag mood is missing`)
})

it('does not take a comment for code', () => {
  change(page, '| `SENTRY_DSN` |', '| `ONLY_TOLD` |')
  change('apps/review-worker/env.ts', '/** What `wrangler', '/** ONLY_TOLD: what `wrangler')
  expect(findLostNames(top)).toContain(`${page}: the variable ONLY_TOLD is not in the code`)
})

it('does not take an empty page for a true one', () => {
  writeFileSync(join(top, page), '# Running it yourself\n')
  expect(findLostNames(top).length).toBeGreaterThan(5)
})
