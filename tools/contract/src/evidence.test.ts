import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import { evidenceOf, leaksIn } from './evidence/evidence.ts'
import { bytesToText } from './evidence/forms.ts'
import { reportedSecret, reportOnce, type ReportOnce } from './node/report-once.ts'
import { sdkMajors } from './sdk-majors.ts'
import { verifies } from './requirements.ts'

const env = { SENTRY_DSN: '{dsn}', TACET_BACKEND: 'sentry', SENTRY_TRACES_SAMPLE_RATE: '1' }

describe.each(sdkMajors)('with @sentry/node %s', (_version, sdkMajor) => {
  let run: Promise<ReportOnce> | undefined
  const reported = () => (run ??= reportOnce({ env, sdkMajor }))

  verifies('P6', 'status() counts exactly the items that a receiver stored', async () => {
    const { items, status } = await reported()
    const stored: Record<string, number> = {}
    for (const { type } of items) stored[type] = (stored[type] ?? 0) + 1
    expect(status.counters?.sent).toEqual(stored)
    expect(Object.keys(stored)).toContain('event')
  })

  verifies(
    'P6',
    'each receipt belongs to one request, proven by its hash, types and bytes',
    async () => {
      const { receipts, requests } = await reported()
      const evidence = requests.map(({ envelope }) => {
        const items = envelope?.items ?? []
        const hash = createHash('sha256')
        for (const { raw } of items) hash.update(raw)
        return {
          items: items.map(({ type }) => type),
          bytes: items.reduce((sum, { raw }) => sum + raw.length, 0),
          hash: hash.digest('hex'),
        }
      })
      const byHash = (a: { hash: string }, b: { hash: string }) => a.hash.localeCompare(b.hash)
      const told = receipts.map(({ items, bytes, hash }) => ({ items, bytes, hash }))
      expect(told.toSorted(byHash)).toEqual(evidence.toSorted(byHash))
      expect(receipts.length).toBeGreaterThan(0)
    },
  )

  verifies('P6', 'findings name the rule that acted and never the value', async () => {
    const { receipts, status, requests } = await reported()
    expect(Object.keys(status.counters?.findings ?? {})).not.toEqual([])
    const told = bytesToText(JSON.stringify({ receipts, status }))
    expect(leaksIn(told, [reportedSecret])).toEqual([])
    expect(leaksIn(evidenceOf(requests), [reportedSecret])).toEqual([])
  })
})
