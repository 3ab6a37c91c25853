import { env as bindings } from 'cloudflare:workers'
import {
  dropBelowThreshold,
  installationTag,
  readThresholds,
  releaseHealth,
  span,
  tag,
  threshold,
  type Log,
  type WorkerSettings,
} from '@tacet/edge/cloudflare'
import { createScrubber } from '@tacet/scrub'
import type { Env, Pull } from './env.ts'
import { vocabulary } from './vocabulary.ts'

/** Put in place by the build; see `define` in `wrangler.json`. */
declare const BUILD_VERSION: string

/** As in `wrangler.json`. */
export const maxRetries = 2

/** The stages of a review, which are the names of its spans. */
const stages = [
  'store review',
  'queue review',
  'load tenant',
  'fetch diff',
  'ask reviewers',
  'ask correctness',
  'ask security',
  'decide',
  'post comment',
] as const

export type Stage = (typeof stages)[number]

/** How many reviews went well. */
export const health = releaseHealth()

/** Operators name the services of their own that may learn of traces; reviewers and GitHub are others. */
const ownServices = String(bindings['TRACE_TARGETS'] ?? '')
  .split(',')
  .map((target) => target.trim())
  .filter((target) => target !== '')

export const settings: WorkerSettings = {
  // No free text leaves. What does is named here, with the form it must have.
  policy: {
    ...vocabulary,
    mode: 'strict',
    allowTexts: [...stages, 'queue reviews', 'cron review-sweep'],
    allowTags: {
      service: /reviews/,
      stage: new RegExp(stages.join('|')),
      installation: /[\da-f]{16}|none/,
      repository: /[\w.-]{1,39}\/[\w.-]{1,100}/,
      analyzer: /correctness|security|pipeline/,
      reason: /timeout|refused|malformed-answer|threw|lost-reviews/,
      outcome: /complete|partial|gone/,
      queue: /reviews/,
      'queue.attempt': /\d/,
      waited_ms: /\d{1,6}/,
      answered: /\d{3}/,
      diff_lines: /\d{1,6}/,
      lost: /\d{1,6}/,
      withheld: /\d{1,3}/,
    },
  },
  // The vocabulary has rules of its own, which the small engine does not know.
  engine: createScrubber,
  allow: ['sessions'],
  maxRetries,
  monitors: { '*/10 * * * *': 'review-sweep' },
  route: ({ url }) => new URL(url).pathname.replace(/^\/reviews\/.+/, '/reviews/:delivery'),
  tracePropagationTargets: ownServices,
  sentry: {
    release: BUILD_VERSION,
    beforeSend: dropBelowThreshold,
    beforeSendTransaction: tagSpans,
    integrations: [health],
  },
}

/**
 * Says for whom the running invocation works: by a tag, never by the id.
 *
 * @returns A `log` that keeps to the installation's threshold.
 */
export function enter(env: Env, pull?: Pick<Pull, 'installation' | 'repository'>): Log {
  tag('service', 'reviews')
  if (pull !== undefined) {
    tag('installation', tagOf(env, pull.installation))
    tag('repository', pull.repository)
  }
  const thresholds = readThresholds(env.TELEMETRY_LEVEL, env.TELEMETRY_LEVELS)
  return threshold(thresholds(pull?.installation))
}

/** A stage of a review: a span, and the tag `stage` on the error that it fails with. */
export async function stage<T>(
  name: Stage,
  { number, title }: Pull,
  work: () => Promise<T> | T,
): Promise<T> {
  try {
    return await span({ name, op: 'function', attributes: { number, title } }, work)
  } catch (error) {
    tag('stage', name)
    throw error
  }
}

export function tagOf({ INSTALLATION_TAG_KEY: key }: Env, installation: unknown): string {
  return installationTag(installation, { key })
}

interface Transaction {
  readonly tags?: Readonly<Record<string, unknown>>
  readonly spans?: readonly { readonly data?: object }[]
}

/** Spans of requests to others are made by the SDK, which knows nothing of installations. */
function tagSpans(event: Transaction): Transaction {
  const { installation, repository } = event.tags ?? {}
  const tagged = event.spans?.map((span) => ({
    ...span,
    data: { ...span.data, installation, repository },
  }))
  return { ...event, ...(tagged && { spans: tagged }) }
}
