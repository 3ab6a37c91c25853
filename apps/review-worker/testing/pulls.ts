import { canary, type Canary } from '@tacet/contract'
import type { Finding } from '../analyzers.ts'

/** Pull requests, and what becomes of each. */
export const numbers = {
  good: 1,
  slow: 2,
  refused: 3,
  malformed: 4,
  unreviewable: 5,
  unpostable: 6,
  unstorable: 7,
  unplaceable: 8,
  gone: 9,
  broken: 10,
  refusedBySecurity: 11,
} as const

/** The installation whose id must never leave, and one that pays its reviewers itself. */
export const installations = { plain: 48_151_623, paying: 42_108_151 } as const

/** Its name holds a word of the vocabulary. */
export const repository = 'ossf/scorecard'

/** What must never leave in any item. */
export const secrets = {
  title: canary('title of a pull request', 'opaque'),
  body: canary('body of a pull request', 'opaque'),
  diff: canary('diff of a pull request', 'opaque'),
  finding: canary('what a reviewer said', 'opaque'),
  rubric: canary('rubric', 'opaque'),
  guardrail: canary('path of the guardrails', 'opaque'),
  githubToken: canary('token of the GitHub App', 'githubToken'),
  webhookSecret: canary('secret of the webhook', 'opaque'),
  reviewerKey: canary('key of the operator at the reviewers', 'opaque'),
  ownKey: canary('key that a tenant brought', 'opaque'),
  tagKey: canary('key of the tags', 'opaque'),
  contributor: canary('whose contribution is scored', 'opaque'),
  wallet: walletOf('wallet of a contributor'),
  baggage: canary('key in incoming baggage', 'stripeKey'),
  installation: named('id of an installation', String(installations.plain)),
  payingInstallation: named('id of another installation', String(installations.paying)),
} satisfies Readonly<Record<string, Canary>>

export const rubric = `Judge kindly.\nNever praise ${secrets.rubric.value} in a review.`
export const guardrail = `.github/${secrets.guardrail.value}/guardrails.yml`

export function titleOf(number: number): string {
  return `Fix ${secrets.title.value} (#${number})`
}

export const body = `Pays ${secrets.wallet.value}, see ${secrets.body.value}`

export function diffOf(number: number): string {
  return `diff --git a/pay.ts b/pay.ts\n+ const fix = '${secrets.diff.value}' // ${number}\n`
}

/** What a reviewer answers: useful, and indiscreet. */
export function findingsOf(number: number, isSecurity: boolean): Partial<Finding>[] {
  const indiscreet = [
    `${secrets.contributor.value} scored 0.83, a reward of 12.5 TAO to ${secrets.wallet.value}`,
    `against ${guardrail}: ${rubric.split('\n')[1]}`,
  ].join('; ')
  const message = `unlike ${repository}, this ${secrets.finding.value} may be empty`
  const finding = { path: 'src/pay.ts', line: isSecurity ? 12 : 7, message, confidence: 0.9 }
  const { path: _, ...unplaced } = finding
  return [
    ...(number === numbers.unplaceable ? [unplaced] : [finding]),
    { ...finding, message: indiscreet, confidence: 0.8 },
    { ...finding, path: guardrail, message: `a word about ${guardrail}` },
    { ...finding, message: 'hardly worth a word', confidence: 0.1 },
  ]
}

function walletOf(id: string): Canary {
  const drawn = [1, 2, 3].map((part) => canary(`${id} ${part}`, 'opaque').value).join('')
  return named(id, `5${drawn.replaceAll(/[0OIl]/g, 'x').slice(0, 47)}`)
}

function named(id: string, value: string): Canary {
  return { id, kind: 'opaque', value, needles: [value] }
}
