import type { Way } from '../../matrix/admitted.ts'
import { openInbox, type InboxRequest, type RequestHead } from '@tacet/inbox'
import { canary, type Canary } from '../../evidence/canaries.ts'
import { evidenceOf, leaksIn } from '../../evidence/evidence.ts'
import { bytesToText } from '../../evidence/forms.ts'
import { plantBaggage } from '../../matrix/baggage.ts'
import { createGarden } from '../../matrix/plant.ts'
import { onceFor } from '../../once-for.ts'
import type { SdkMajor } from '../../sdk-majors.ts'
import type { EdgeHost } from '../edge-app.ts'
import type { Mode, Told } from './plan.ts'

/** One way to run the matrix. */
export interface Field extends Way {
  readonly sdkMajor: SdkMajor
  readonly mode: Mode
  /** Plants other secrets in the same places. */
  readonly season?: string
  /** Lets the service that the app calls be told of traces. */
  readonly tell?: boolean
  /** Lets the scrub engine throw whatever it is given. */
  readonly broken?: boolean
}

/** What one run of the matrix left behind. */
export interface Harvest {
  readonly planted: readonly Canary[]
  /** Ids of canaries that got out: to the backend, or to somebody else. */
  readonly leaked: readonly string[]
  /** What receipts and `status()` said, as text to search in. */
  readonly told: string
  readonly receipts: Told['told']['receipts']
  /** What the backend got. */
  readonly requests: readonly InboxRequest[]
  /** Item types that arrived. */
  readonly types: readonly string[]
  /** Requests that reached somebody else: a service the app calls, a Spotlight that listens. */
  readonly calls: readonly Pick<RequestHead, 'headers' | 'method' | 'url'>[]
  readonly leakedToOthers: readonly string[]
}

/** Runs the matrix in a runtime; proofs that ask for the same run share it. */
export const harvest = onceFor(runMatrix, ({ runtime }, field) => JSON.stringify([runtime, field]))

async function runMatrix(
  host: EdgeHost,
  {
    sdkMajor,
    mode,
    optIns = false,
    policy = 'standard',
    season = '',
    broken = false,
    tell = false,
  }: Field,
): Promise<Harvest> {
  const [inbox, others] = await Promise.all([openInbox(), openInbox()])
  try {
    const hosted = await host.open({
      sdkMajor,
      stance: 'tacet',
      env: {
        MODE: mode,
        SENTRY_DSN: inbox.dsn,
        SENTRY_SPOTLIGHT: `${others.url}/stream`,
        SENTRY_TRACES_SAMPLE_RATE: '1',
        TACET_BACKEND: 'sentry',
        TACET_POLICY: policy,
        THIRD_PARTY: `${others.url}/service`,
        SEASON: season,
        ...(optIns && { ALLOW: 'everything' }),
        ...(broken && { BROKEN: 'yes' }),
        ...(tell && { TELL: others.url }),
      },
    })
    const asked = requestOf(season)
    const response = await fetch(new URL(asked.path, hosted.url), asked.init)
    const text = await response.text()
    if (!response.ok) throw new Error(`the matrix did not run: ${text.slice(0, 2_000)}`)
    const { planted: places, told } = JSON.parse(text) as Told
    await inbox.settle(600)
    await hosted.close()
    await inbox.settle()

    const planted = [...asked.planted, ...places.map(({ id, kind }) => canary(id, kind))]
    const leaksOf = (evidence: string): readonly string[] =>
      leaksIn(evidence, planted).map((leak) => leak.canary.id)
    const elsewhere = evidenceOf(others.requests)
    return {
      planted,
      leaked: leaksOf(evidenceOf(inbox.requests) + elsewhere),
      told: bytesToText(JSON.stringify(told)),
      receipts: told.receipts,
      requests: [...inbox.requests],
      types: [...new Set(inbox.items.map(({ type }) => type))],
      calls: others.requests.map(({ method, url, headers }) => ({ method, url, headers })),
      leakedToOthers: leaksOf(elsewhere),
    }
  } finally {
    await Promise.all([inbox.close(), others.close()])
  }
}

/** The request that the app plants everything in, and which holds secrets itself. */
function requestOf(season: string): {
  readonly path: string
  readonly init: RequestInit
  readonly planted: readonly Canary[]
} {
  const { plant, planted } = createGarden(season)
  const token = plant('address of the request', 'githubToken')
  const { sentryTrace, baggage } = plantBaggage(plant, 'request ')
  return {
    path: `/shop?voucher=${token}`,
    init: {
      headers: {
        authorization: plant('authorization of the request', 'bearer'),
        cookie: plant('cookie of the request', 'cookie'),
        'x-api-key': plant('api key of the request', 'opaque'),
        'x-forwarded-for': plant('ip of the request', 'ip'),
        'sentry-trace': sentryTrace,
        baggage,
      },
    },
    planted,
  }
}
