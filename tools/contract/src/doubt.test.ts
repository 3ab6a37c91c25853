import { describe, expect } from 'vitest'
import { canary } from './evidence/canaries.ts'
import { evidenceOf, leaksIn } from './evidence/evidence.ts'
import { bytesToText } from './evidence/forms.ts'
import { reportedSecret, reportOnce } from './node/report-once.ts'
import { sdkMajors } from './sdk-majors.ts'
import { verifies } from './requirements.ts'

const env = { SENTRY_DSN: '{dsn}', TACET_BACKEND: 'sentry', SENTRY_TRACES_SAMPLE_RATE: '1' }

describe.each(sdkMajors)('with @sentry/node %s', (_version, sdkMajor) => {
  verifies('P2', 'a scrubber that throws lets nothing out and leaves the app alone', async () => {
    const { items, result, outcome, status } = await reportOnce({
      env,
      sdkMajor,
      preload: ['./src/apps/broken-scrubber.mjs'],
    })
    expect(items).toEqual([])
    expect(status.counters?.sent).toEqual({})
    expect(status.counters?.refused).toHaveProperty('scrubber-failed')
    expect(result).toBe('the result of the callback')
    expect(outcome).toMatchObject({ code: 0, signal: null })
  })

  verifies('P2', 'hooks that throw let no secret out and leave the app alone', async () => {
    const { requests, result, outcome } = await reportOnce({
      env: { ...env, HOOKS: 'throw' },
      sdkMajor,
    })
    expect(leaksIn(evidenceOf(requests), [reportedSecret])).toEqual([])
    expect(result).toBe('the result of the callback')
    expect(outcome).toMatchObject({ code: 0, signal: null })
  })

  verifies('P2', 'the secret part of an old DSN is sent nowhere', async () => {
    const secret = canary('secret part of a DSN', 'opaque')
    const { requests } = await reportOnce({ env, dsnSecret: secret.value, sdkMajor })
    expect(requests.length).toBeGreaterThan(0)
    expect(leaksIn(evidenceOf(requests), [secret])).toEqual([])
  })

  verifies(
    'P2',
    'the strict policy lets no free text out, only what kind of error it was',
    async () => {
      const open = await reportOnce({ env, sdkMajor })
      const strict = await reportOnce({ env: { ...env, TACET_POLICY: 'strict' }, sdkMajor })
      expect(evidenceOf(open.requests)).toContain(bytesToText('paid with'))
      expect(evidenceOf(strict.requests)).not.toContain(bytesToText('paid with'))

      const event = strict.items.find(({ type }) => type === 'event')
      expect(event?.payload).toMatchObject({ exception: { values: [{ type: 'Error' }] } })
    },
  )
})
