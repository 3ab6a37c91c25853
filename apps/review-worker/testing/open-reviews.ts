import { openEdgeSession, type EdgeApp, type EdgeSession } from '@tacet/contract/edge/run'
import { openInbox, type Inbox } from '@tacet/inbox'
import { app, running } from '../app.ts'
import { webhookOf } from '../requests.ts'
import type { Neighbours } from './neighbours.ts'

/** The majors of the SDK that every behaviour is proved on. */
export const majors = ['11', '10'] as const
export type Major = (typeof majors)[number]

/** A worker that reports to an inbox, and what tests ask of both. */
export interface Reviews {
  readonly inbox: Inbox
  readonly session: EdgeSession
  readonly neighbours: Neighbours
  /** Sends webhooks and waits until their reviews have come to an end and all is told. */
  review(...numbers: readonly number[]): Promise<void>
  /** The payloads of one type of item, and the entries of containers. */
  payloads(type: string): Payload[]
  /** Resolves when nothing is on its way any more. */
  told(): Promise<void>
}

/** The parts of payloads that the tests look at. */
export interface Payload {
  readonly [field: string]: unknown
  readonly event_id?: string
  readonly level?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly extra?: Readonly<Record<string, unknown>>
  readonly transaction?: string
  readonly contexts?: {
    readonly trace?: {
      readonly trace_id: string
      readonly span_id: string
      readonly parent_span_id?: string
    }
  }
  readonly spans?: readonly Span[]
}

export interface Span {
  readonly span_id: string
  readonly parent_span_id?: string
  readonly op?: string
  readonly description?: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface ReviewsOptions {
  readonly major?: Major
  readonly env?: Readonly<Record<string, string>>
  /** `plain`: the SDK without tacet. @default 'tacet' */
  readonly stance?: 'plain' | 'tacet'
  /** @default the review worker */
  readonly worker?: EdgeApp
}

/** Runs a proof with a worker of its own, and closes it whatever happens. */
export async function withReviews<T>(
  { major = '11', env = {}, stance = 'tacet', worker = app }: ReviewsOptions,
  prove: (reviews: Reviews) => Promise<T>,
): Promise<T> {
  const inbox = await openInbox()
  const on = { SENTRY_DSN: inbox.dsn, SENTRY_TRACES_SAMPLE_RATE: '1', TACET_BACKEND: 'sentry' }
  const session = await openEdgeSession(worker, { sdkMajor: major, stance, env: { ...on, ...env } })
  const told = async (): Promise<void> => {
    await session.settled()
    await inbox.settle(700)
  }
  try {
    return await prove({
      inbox,
      session,
      neighbours: running().neighbours,
      told,
      async review(...numbers) {
        // oxlint-disable-next-line no-await-in-loop -- in their order
        for (const number of numbers) await session.request(webhookOf(number))
        await told()
      },
      payloads: (type) => inbox.items.filter((item) => item.type === type).flatMap(entriesOf),
    })
  } finally {
    await session.close()
    await inbox.close()
  }
}

function entriesOf({ payload }: { readonly payload: unknown }): Payload[] {
  const { items } = payload as { readonly items?: Payload[] }
  return items ?? [payload as Payload]
}
