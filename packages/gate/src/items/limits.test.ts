import { expect, it } from 'vitest'
import { envelopeLimit, itemLimits } from './limits.ts'

it('holds the limits of Sentry, in bytes', () => {
  const byLimit = new Map<number, string[]>()
  for (const [type, limit] of Object.entries(itemLimits)) {
    byLimit.set(limit, [...(byLimit.get(limit) ?? []), type])
  }
  const names = [...byLimit].map(([limit, types]) => [limit, types.join(' ')])
  expect(Object.fromEntries(names)).toEqual({
    2_048: 'metric trace_metric',
    4_096: 'client_report',
    102_400: 'check_in',
    1_048_576:
      'event feedback log raw_security replay_event session sessions span transaction user_report',
    209_715_200: 'attachment profile profile_chunk replay_recording',
  })
  expect(envelopeLimit).toBe(209_715_200)
})
