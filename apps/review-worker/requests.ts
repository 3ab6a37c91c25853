import { createHmac } from 'node:crypto'
import type { ScriptedRequest } from '@tacet/contract'
import type { ScriptedWork } from '@tacet/contract/edge/run'
import { body, installations, numbers, repository, secrets, titleOf } from './testing/pulls.ts'

/** GitHub's webhook for a pull request, signed. */
export function webhookOf(
  number: number,
  installation: number = installations.plain,
): ScriptedRequest {
  const payload = {
    action: 'opened',
    installation: { id: installation },
    repository: { full_name: repository },
    pull_request: { number, title: titleOf(number), body },
  }
  return {
    title: `pull request ${number}`,
    method: 'POST',
    path: '/webhooks/github',
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'pull_request',
      'x-github-delivery': `delivery-${number}`,
      'x-hub-signature-256': signatureOf(payload),
    },
    body: payload,
    status: 202,
    errors: 0,
    plants: [],
  }
}

function signatureOf(payload: unknown): string {
  const text = JSON.stringify(payload)
  return `sha256=${createHmac('sha256', secrets.webhookSecret.value).update(text).digest('hex')}`
}

const traceId = '6cf173d587eb48568a9b2e12dcfbea52'
const baggage = {
  'sentry-trace': `${traceId}-438f40bd3b4a41ee-1`,
  baggage: [
    `sentry-trace_id=${traceId}`,
    `sentry-public_key=${'0a'.repeat(16)}`,
    `sentry-transaction=${secrets.baggage.value}`,
  ].join(),
}

/** A day of webhooks: reviews that go well, go on without a reviewer, and fail in each stage. */
export const requests: readonly ScriptedRequest[] = [
  {
    ...webhookOf(numbers.good),
    title: 'a pull request that both reviewers look at, through a proxy that adds baggage',
    headers: { ...webhookOf(numbers.good).headers, ...baggage },
    plants: [
      { secret: secrets.baggage, signals: ['trace'] },
      { secret: secrets.title, signals: ['error', 'log', 'metric', 'trace'] },
      { secret: secrets.body, signals: ['log'] },
      { secret: secrets.wallet, signals: ['log'] },
      { secret: secrets.installation, signals: ['log'] },
    ],
  },
  {
    ...webhookOf(numbers.slow, installations.paying),
    title: 'a reviewer takes too long',
    errors: 1,
    plants: [
      { secret: secrets.payingInstallation, signals: ['log'] },
      { secret: secrets.wallet, signals: ['log'] },
    ],
  },
  {
    ...webhookOf(numbers.refused, installations.paying),
    title: 'a reviewer refuses the key that the tenant brought',
    errors: 1,
    plants: [{ secret: secrets.ownKey, signals: ['error'] }],
  },
  { ...webhookOf(numbers.malformed), title: 'a reviewer answers nonsense', errors: 1 },
  {
    ...webhookOf(numbers.unreviewable),
    title: 'no reviewer answers, three times',
    errors: 1,
    plants: [
      { secret: secrets.diff, signals: ['error'] },
      { secret: secrets.rubric, signals: ['error'] },
      { secret: secrets.guardrail, signals: ['error'] },
      { secret: secrets.reviewerKey, signals: ['error'] },
    ],
  },
  {
    ...webhookOf(numbers.unpostable),
    title: 'GitHub refuses the comment, three times',
    errors: 1,
    plants: [
      { secret: secrets.githubToken, signals: ['error'] },
      { secret: secrets.finding, signals: ['error'] },
      { secret: secrets.contributor, signals: ['error'] },
    ],
  },
  {
    ...webhookOf(numbers.unstorable, 0),
    title: 'the database refuses the review',
    status: 500,
    errors: 1,
  },
  { ...webhookOf(numbers.unplaceable), title: 'a finding without a place, three times', errors: 1 },
  { ...webhookOf(numbers.gone), title: 'a pull request that is gone' },
  {
    ...webhookOf(numbers.good),
    title: 'a webhook that somebody else signed',
    headers: { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
    status: 401,
  },
  {
    title: 'what became of a review that nobody asked for',
    method: 'GET',
    path: '/reviews/nothing',
    status: 404,
    errors: 0,
    plants: [],
  },
]

/** What happens without a request. */
export const work: readonly ScriptedWork[] = [
  { title: 'the sweep', cron: '*/10 * * * *', errors: 0, plants: [] },
  {
    title: 'a message of another make, for the last time',
    queue: 'reviews',
    messages: [
      {
        body: { installation: installations.plain, repository, subject: titleOf(numbers.broken) },
        attempts: 3,
      },
    ],
    errors: 1,
    plants: [],
  },
]
