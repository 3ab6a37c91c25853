import { describe, expect, test } from 'vitest'
import { majors, withReviews, type Payload, type Reviews } from './testing/open-reviews.ts'
import { wrangler } from './testing/plan.ts'
import { numbers } from './testing/pulls.ts'

describe.each(majors)('on version %s of the SDK', (major) => {
  test('release and environment stand on everything, the build says which', async () => {
    const env = { SENTRY_RELEASE: ' ', SENTRY_ENVIRONMENT: 'staging' }
    const version = JSON.parse(wrangler.define['BUILD_VERSION'] ?? '') as string
    await withReviews({ major, env }, async (reviews) => {
      await everythingIn(reviews)
      expect(signaturesOf(reviews)).toEqual(new Set([`${version} staging`]))
    })
  })

  test('the operator may say another release', async () => {
    await withReviews({ major, env: { SENTRY_RELEASE: 'fork@2' } }, async (reviews) => {
      await everythingIn(reviews)
      expect(signaturesOf(reviews)).toEqual(new Set(['fork@2 production']))
    })
  })

  test('the health of a release is counted, and nobody stands in it', async () => {
    await withReviews({ major }, async ({ review, payloads }) => {
      await review(numbers.good, numbers.gone, numbers.slow, numbers.unpostable)
      const sums = { exited: 0, errored: 0, crashed: 0 }
      for (const session of payloads('sessions')) {
        const { aggregates, attrs, ...rest } = session as unknown as SessionsPayload
        expect(rest).toEqual({})
        expect(Object.keys(attrs).toSorted()).toEqual(['environment', 'release'])
        for (const { started, ...counts } of aggregates) {
          expect(started).toMatch(/:00\.000Z$/)
          for (const [name, count] of Object.entries(counts)) {
            sums[name as keyof typeof sums] += count
          }
        }
      }
      expect(sums).toEqual({ exited: 2, errored: 1, crashed: 1 })
    })
  })
})

interface SessionsPayload {
  readonly aggregates: readonly ({ readonly started: string } & Readonly<Record<string, number>>)[]
  readonly attrs: object
}

/** Makes an item of each type. */
async function everythingIn({ review, session, told, payloads }: Reviews): Promise<void> {
  await review(numbers.good, numbers.slow, numbers.unpostable)
  await session.hosted.perform({ title: '', cron: '*/10 * * * *', errors: 0, plants: [] })
  await told()
  for (const type of ['event', 'transaction', 'log', 'trace_metric', 'check_in', 'sessions']) {
    expect([type, payloads(type).length > 0]).toEqual([type, true])
  }
}

function signaturesOf({ payloads }: Reviews): Set<string> {
  const wholes = ['event', 'transaction', 'check_in'].flatMap(payloads)
  const attributed = ['log', 'trace_metric'].flatMap(payloads).map(({ attributes }) => {
    const { 'sentry.release': release, 'sentry.environment': environment } = attributes as Readonly<
      Record<string, { value: unknown }>
    >
    return { release: release?.value, environment: environment?.value }
  })
  const sessions = payloads('sessions').map(({ attrs }) => attrs as Payload)
  return new Set(
    [...wholes, ...attributed, ...sessions].map(
      ({ release, environment }) => `${String(release)} ${String(environment)}`,
    ),
  )
}
