import { describe, expect, test } from 'vitest'
import { webhookOf } from './requests.ts'
import { majors, withReviews, type Reviews } from './testing/open-reviews.ts'
import { installations, numbers } from './testing/pulls.ts'

/** Both tenants have one review that goes well, one that is degraded and one that fails. */
async function everyLevel({ session, told }: Reviews): Promise<void> {
  const { slow, unpostable, refused, unplaceable } = numbers
  for (const number of [slow, unpostable]) await session.request(webhookOf(number))
  for (const number of [refused, unplaceable]) {
    await session.request(webhookOf(number, installations.paying))
  }
  await told()
}

const levelsIn = ({ payloads }: Reviews): string[] =>
  payloads('event')
    .map(({ level, tags }) => `${String(tags?.['queue.attempt'] ?? tags?.['reason'])}: ${level}`)
    .toSorted()

const logsIn = ({ payloads }: Reviews): number => payloads('log').length

const own = (level: string): string => JSON.stringify({ [installations.paying]: level })

describe.each(majors)('on version %s of the SDK', (major) => {
  test('without a threshold all is told', async () => {
    await withReviews({ major }, async (reviews) => {
      await everyLevel(reviews)
      expect(levelsIn(reviews)).toEqual([
        '3: error',
        '3: error',
        'refused: warning',
        'timeout: warning',
      ])
      expect(logsIn(reviews)).toBeGreaterThan(0)
    })
  })

  test('below the threshold nothing is sent', async () => {
    await withReviews({ major, env: { TELEMETRY_LEVEL: 'error' } }, async (reviews) => {
      await everyLevel(reviews)
      expect(levelsIn(reviews)).toEqual(['3: error', '3: error'])
      expect(logsIn(reviews)).toBe(0)
    })
  })

  test('a tenant may have a threshold of its own', async () => {
    const env = { TELEMETRY_LEVEL: 'warning', TELEMETRY_LEVELS: own('fatal') }
    await withReviews({ major, env }, async (reviews) => {
      await everyLevel(reviews)
      expect(levelsIn(reviews)).toEqual(['3: error', 'timeout: warning'])
    })
  })

  test('a map that cannot be read leaves the threshold of all, and is told in one line', async () => {
    const env = { TELEMETRY_LEVEL: 'error', TELEMETRY_LEVELS: own('fatal').slice(0, -1) }
    await withReviews({ major, env }, async (reviews) => {
      await everyLevel(reviews)
      expect(levelsIn(reviews)).toEqual(['3: error', '3: error'])
      const lines = reviews.session.hosted.printed().filter((line) => line.includes('tacet: '))
      expect(lines).toHaveLength(1)
      expect(lines[0]).not.toContain(String(installations.paying))
    })
  })
})
