import { installationTag } from '@tacet/edge/cloudflare'
import { describe, expect, test } from 'vitest'
import { running } from './app.ts'
import { webhookOf } from './requests.ts'
import { majors, withReviews, type Payload } from './testing/open-reviews.ts'
import { wrangler } from './testing/plan.ts'
import { installations, numbers, repository, secrets } from './testing/pulls.ts'

const tagOf = (id: number): string => installationTag(id, { key: secrets.tagKey.value })

test('the worker and its configuration agree on attempts, clock and version', async () => {
  const [consumer] = wrangler.queues.consumers
  const source = await import('node:fs').then(({ readFileSync }) =>
    readFileSync(new URL('telemetry.ts', import.meta.url), 'utf8'),
  )
  expect(source).toContain(`maxRetries = ${consumer?.max_retries}`)
  expect(source).toContain(`'${wrangler.triggers.crons[0]}': 'review-sweep'`)
  expect(JSON.parse(wrangler.define['BUILD_VERSION'] ?? '')).toMatch(/^review-worker@\d/)
})

describe.each(majors)('on version %s of the SDK', (major) => {
  test('a review is one trace, from the webhook over the queue to the comment', async () => {
    await withReviews({ major }, async ({ review, payloads, neighbours }) => {
      await review(numbers.good)
      expect(neighbours.comments(numbers.good)).toHaveLength(1)

      const webhook = only(payloads('transaction'), 'POST /webhooks/github')
      const consumer = payloads('transaction').find(
        ({ transaction, tags }) => transaction === 'queue reviews' && tags !== undefined,
      )
      expect(consumer?.contexts?.trace?.trace_id).toBe(webhook.contexts?.trace?.trace_id)
      const handedOver = webhook.spans?.find(({ description }) => description === 'queue review')
      expect(consumer?.contexts?.trace?.parent_span_id).toBe(handedOver?.span_id)

      const names = [...(webhook.spans ?? []), ...(consumer?.spans ?? [])]
        .filter(({ op }) => op === 'function')
        .map(({ description }) => description)
      expect(names).toEqual([
        'store review',
        'queue review',
        'load tenant',
        'fetch diff',
        'ask reviewers',
        'ask correctness',
        'ask security',
        'decide',
        'post comment',
      ])
      const calls = consumer?.spans?.filter(({ op }) => op === 'http.client') ?? []
      expect(calls).toHaveLength(4)
      const stageIds = consumer?.spans?.map(({ span_id }) => span_id)
      for (const { parent_span_id } of calls) expect(stageIds).toContain(parent_span_id)
    })
  })

  test('neither reviewers nor GitHub are told of the trace', async () => {
    await withReviews({ major }, async ({ review, neighbours }) => {
      await review(numbers.good)
      expect(neighbours.seen).toHaveLength(4)
      expect(traceHeadersIn(neighbours.seen)).toEqual([])
    })
  })

  test('a service that the operator names as his own goes on with the trace', async () => {
    const env = { TRACE_TARGETS: ' /correctness , ' }
    await withReviews({ major, env }, async ({ review, payloads, neighbours }) => {
      await review(numbers.good)
      const told = neighbours.seen.filter(({ headers }) => 'sentry-trace' in headers)
      expect(told.map(({ url }) => url)).toEqual(['/correctness'])
      const webhook = only(payloads('transaction'), 'POST /webhooks/github')
      const traceId = webhook.contexts?.trace?.trace_id
      expect(told[0]?.headers['sentry-trace']).toContain(traceId)
      // Release and environment are the operator's own words; names of spans may hold anything.
      expect(String(told[0]?.headers['baggage'])).not.toContain('transaction')
    })
  })

  test('errors and spans are told apart by installation, whose id stays', async () => {
    await withReviews({ major }, async ({ inbox, session, told, payloads }) => {
      await session.request(webhookOf(numbers.unpostable, installations.plain))
      await session.request(webhookOf(numbers.unplaceable, installations.paying))
      await told()

      const failed = payloads('event').map(({ tags }) => [tags?.['installation'], tags?.['stage']])
      expect(failed).toHaveLength(2)
      expect(failed).toContainEqual([tagOf(installations.plain), 'post comment'])
      expect(failed).toContainEqual([tagOf(installations.paying), 'decide'])
      const transactions = payloads('transaction').filter(({ tags }) => tags !== undefined)
      expect(transactions).toHaveLength(2 + 2 * 3)
      for (const { tags, spans = [] } of transactions) {
        expect(tags?.['repository']).toBe(repository)
        const slices = new Set(spans.map(({ data }) => data['installation']))
        expect([...slices]).toEqual([tags?.['installation']])
      }
      for (const { value } of [secrets.installation, secrets.payingInstallation]) {
        expect(inbox.contains(value)).toEqual([])
      }
    })
  })

  test('a review without one of its reviewers is posted, and seen to be', async () => {
    await withReviews({ major }, async ({ review, payloads, neighbours }) => {
      await review(numbers.slow, numbers.refused, numbers.malformed)
      for (const number of [numbers.slow, numbers.refused, numbers.malformed]) {
        expect(neighbours.comments(number)[0]).toMatch(/reviewer could not be asked this time/)
      }
      const degradations = payloads('event').toSorted(byReason)
      expect(
        degradations.map(({ level, tags }) => [level, tags?.['analyzer'], tags?.['reason']]),
      ).toEqual([
        ['warning', 'security', 'malformed-answer'],
        ['warning', 'correctness', 'refused'],
        ['warning', 'security', 'timeout'],
      ])
      const [malformed, refused, timeout] = degradations
      expect(timeout?.extra).toEqual({
        waited_ms: expect.any(Number) as number,
        diff_lines: 3,
        withheld: 3,
      })
      expect(refused?.extra).toMatchObject({ answered: 403, withheld: 5 })
      const groups = degradations.map(({ fingerprint }) => JSON.stringify(fingerprint))
      expect(new Set(groups).size).toBe(3)
      expect(JSON.stringify(malformed)).toContain('"Degraded:malformed-answer"')
    })
  })

  test('degradations of one reason are one group, whichever analyzer it was', async () => {
    await withReviews({ major }, async ({ review, payloads }) => {
      await review(numbers.refused, numbers.refusedBySecurity)
      const degradations = payloads('event')
      expect(new Set(degradations.map(({ tags }) => tags?.['analyzer'])).size).toBe(2)
      expect(new Set(degradations.map(({ fingerprint }) => String(fingerprint))).size).toBe(1)
    })
  })

  test('what is no error makes none: refusals, what is gone, attempts before the last', async () => {
    await withReviews({ major }, async ({ session, review, payloads }) => {
      const forged = { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }
      await session.request({ ...webhookOf(numbers.good), headers: forged })
      await session.request({
        ...webhookOf(numbers.good),
        method: 'GET',
        path: '/nowhere',
        body: undefined,
      })
      await review(numbers.good, numbers.gone)
      expect(payloads('event')).toEqual([])
      await review(numbers.unreviewable)
      expect(payloads('event').map(({ tags }) => tags?.['queue.attempt'])).toEqual(['3'])
    })
  })

  test('reviews of two installations at the same time do not mix', async () => {
    await withReviews({ major }, async ({ session, told, payloads }) => {
      const both = [installations.plain, installations.paying]
      const numbersOf = [numbers.good, numbers.refused, numbers.unpostable, numbers.slow]
      await Promise.all(
        both.flatMap((id) => numbersOf.map((number) => session.request(webhookOf(number, id)))),
      )
      await told()
      const events = payloads('event').map(({ tags }) => tags?.['installation'])
      for (const id of both) expect(events.filter((tag) => tag === tagOf(id))).toHaveLength(3)

      const tagged = payloads('transaction').filter(({ tags }) => tags !== undefined)
      const byTrace = new Map<unknown, Set<unknown>>()
      for (const { contexts, tags, spans = [] } of tagged) {
        const seen = byTrace.get(contexts?.trace?.trace_id) ?? new Set()
        byTrace.set(contexts?.trace?.trace_id, seen.add(tags?.['installation']))
        for (const { data } of spans) seen.add(data['installation'])
      }
      expect(byTrace.size).toBe(8)
      for (const installationsOfTrace of byTrace.values()) expect(installationsOfTrace.size).toBe(1)
    })
  })

  test('a sweep that fails checks in as failed, once', async () => {
    await withReviews({ major }, async ({ inbox, session, payloads }) => {
      await running().database.prepare('drop table runs').run()
      await running().database.prepare('drop table reviews').run()
      await session.hosted.perform({ title: '', cron: '*/10 * * * *', errors: 0, plants: [] })
      await inbox.settle(700)
      expect(payloads('check_in').map(({ status }) => status)).toEqual(['in_progress', 'error'])
      expect(payloads('event')).toMatchObject([{ level: 'error', tags: { service: 'reviews' } }])
    })
  })

  test('the sweep checks in, and tells of reviews that were lost', async () => {
    await withReviews({ major }, async ({ session, told, payloads }) => {
      await running()
        .database.prepare(
          `insert into reviews (delivery, installation, repository, number, status, queued_at)
           values ('lost', 7, 'ossf/scorecard', 1, 'running', ?)`,
        )
        .bind(Date.now() - 1_000_000)
        .run()
      await session.hosted.perform({ title: '', cron: '*/10 * * * *', errors: 0, plants: [] })
      await told()
      const checkIns = payloads('check_in')
      expect(checkIns.map(({ status }) => status)).toEqual(['in_progress', 'ok'])
      expect(checkIns.map(({ monitor_slug }) => monitor_slug)).toEqual([
        'review-sweep',
        'review-sweep',
      ])
      expect(payloads('event')).toMatchObject([
        {
          level: 'warning',
          tags: { analyzer: 'pipeline', reason: 'lost-reviews' },
          extra: { lost: 1 },
        },
      ])
    })
  })
})

test('without a DSN the worker does the same, and tells nobody', async () => {
  const commentsWith = (env: Record<string, string>): Promise<unknown> =>
    withReviews({ env }, async ({ inbox, session, neighbours }) => {
      const answers = await session.drive()
      await inbox.settle(300)
      const told = inbox.requests.length > 0
      const comments = neighbours.seen.map(({ url, body }) => `${url} ${body}`).toSorted()
      return { told, answers, comments }
    })
  const on = (await commentsWith({})) as { told: boolean }
  const off = await commentsWith({ SENTRY_DSN: '' })
  expect(on.told).toBe(true)
  expect(off).toEqual({ ...on, told: false })
})

function only(payloads: readonly Payload[], transaction: string): Payload {
  const found = payloads.filter((payload) => payload.transaction === transaction)
  expect(found).toHaveLength(1)
  return found[0] as Payload
}

function byReason(a: Payload, b: Payload): number {
  return String(a.tags?.['reason']).localeCompare(String(b.tags?.['reason']))
}

function traceHeadersIn(seen: readonly { readonly headers: object }[]): string[] {
  return seen
    .flatMap(({ headers }) => Object.keys(headers))
    .filter((name) => /^(?:baggage|sentry-trace|traceparent|tracestate)$/.test(name))
}
