import { evidenceOf, leaksIn, type Canary, type ScriptedRequest } from '@tacet/contract'
import type { EdgeApp } from '@tacet/contract/edge/run'
import { describe, expect, test } from 'vitest'
import { app, hostOf } from './app.ts'
import { majors, withReviews, type Reviews } from './testing/open-reviews.ts'
import { body, guardrail, numbers, repository, rubric, secrets, titleOf } from './testing/pulls.ts'

const all: readonly Canary[] = Object.values(secrets)
const idsOf = (canaries: readonly Canary[]): string[] => canaries.map(({ id }) => id).toSorted()

const leakedIn = ({ inbox }: Reviews): string[] =>
  idsOf(leaksIn(evidenceOf(inbox.requests), all).map((leak) => leak.canary))

const typesIn = ({ inbox }: Reviews): string[] => [...new Set(inbox.items.map(({ type }) => type))]

/** What a Sentry backend gets of this worker. */
const told = ['check_in', 'event', 'log', 'sessions', 'trace_metric', 'transaction']

/** The two that only the worker's own memory holds; the plants below put them everywhere. */
const keptInside = new Set<Canary>([secrets.webhookSecret, secrets.tagKey])

describe.each(majors)('a day of reviews, on version %s of the SDK', (major) => {
  test('tells nothing of what was reviewed, how, for whom, and with which keys', async () => {
    await withReviews({ major }, async (reviews) => {
      await reviews.session.drive()
      await reviews.told()
      expect(typesIn(reviews)).toEqual(expect.arrayContaining(told))
      expect(leakedIn(reviews)).toEqual([])
    })
  })

  test('would have told all of it through the plain SDK', async () => {
    await withReviews({ major, stance: 'plain' }, async (reviews) => {
      await reviews.session.drive()
      await reviews.told()
      expect(leakedIn(reviews)).toEqual(idsOf(all.filter((secret) => !keptInside.has(secret))))
    })
  })
})

/** Texts as they come along in this app, each with a secret inside. */
const texts = [
  ...all.map(({ value }) => value),
  titleOf(1),
  body,
  rubric,
  guardrail,
  `score 0.7310957 for ${secrets.contributor.value}, reward 41.7 TAO to ${secrets.wallet.value}`,
  `Bearer ${secrets.githubToken.value}`,
  JSON.stringify({ key: secrets.ownKey.value, rubric }),
]

const planting: EdgeApp = { ...app, host: hostOf('testing/planting.ts'), requests: [], work: [] }

const plants: ScriptedRequest = {
  title: 'plants',
  method: 'POST',
  path: '/',
  body: { texts },
  status: 500,
  errors: 0,
  plants: [],
}

async function plantEverywhere({ session, told: arrived }: Reviews): Promise<void> {
  await session.request(plants)
  const messages = [{ body: { texts }, attempts: 3 }]
  await session.hosted.perform({ title: '', queue: 'reviews', messages, errors: 0, plants: [] })
  await session.hosted.perform({ title: '', cron: '*/10 * * * *', errors: 0, plants: [] })
  await arrived()
}

describe.each(majors)('secrets in everything that carries text, on version %s', (major) => {
  test.each([{}, { TACET_POLICY: 'standard' }])(
    'arrive from none of the handlers (%o)',
    async (env) => {
      await withReviews({ major, env, worker: planting }, async (reviews) => {
        await plantEverywhere(reviews)
        expect(typesIn(reviews)).toEqual(expect.arrayContaining(told))
        // Each handler tells of each text at least twice, so that silence proves nothing.
        expect(reviews.payloads('event').length).toBeGreaterThan(3 * 2 * texts.length)
        expect(leakedIn(reviews)).toEqual([])
        expect(JSON.stringify(reviews.payloads('event'))).not.toMatch(/0\.7310957|41\.7 TAO/)
      })
    },
  )

  test('arrive all through the plain SDK', async () => {
    await withReviews({ major, stance: 'plain', worker: planting }, async (reviews) => {
      await plantEverywhere(reviews)
      expect(leakedIn(reviews)).toEqual(idsOf(all))
    })
  })
})

describe('the comment', () => {
  test('keeps the vocabulary and all keys, and tells the rest', async () => {
    await withReviews({}, async ({ review, neighbours }) => {
      await review(numbers.good, numbers.slow)
      const comments = [...neighbours.comments(numbers.good), ...neighbours.comments(numbers.slow)]
      expect(comments).toHaveLength(2)
      const { finding, rubric: rule, guardrail: path, wallet, ownKey, reviewerKey } = secrets
      for (const comment of comments) {
        expect(comment).toContain(finding.value)
        expect(comment).toContain(`unlike ${repository}, this`)
        for (const { value } of [rule, path, wallet, ownKey, reviewerKey]) {
          expect(comment).not.toContain(value)
        }
        expect(comment).not.toMatch(/0\.83|12\.5|TAO|scored|reward|guardrail/)
      }
    })
  })
})
