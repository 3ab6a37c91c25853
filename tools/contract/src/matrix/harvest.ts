import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Way } from './admitted.ts'
import { openInbox, type RequestHead } from '@tacet/inbox'
import { canary, type Canary, type CanaryKind } from '../evidence/canaries.ts'
import { evidenceOf, leaksIn } from '../evidence/evidence.ts'
import { bytesToText } from '../evidence/forms.ts'
import { startProgram } from '../node/program.ts'
import { onceFor } from '../once-for.ts'
import type { SdkMajor } from '../sdk-majors.ts'

/** One way to run the matrix; see `apps/plant-everything.ts`. */
export interface Field extends Way {
  readonly sdkMajor: SdkMajor
  readonly mode: 'guard' | 'plain' | 'start'
  /** Lets the service that the app calls be told of traces. */
  readonly tell?: boolean
  /** Puts the SDK's offline storage in place of the network. */
  readonly offline?: boolean
  /** Plants other secrets in the same places. */
  readonly season?: string
}

/** What one run of the matrix left behind. */
export interface Harvest {
  readonly planted: readonly Canary[]
  /** Ids of canaries that got out: to the backend, to somebody else, or to the disk. */
  readonly leaked: readonly string[]
  /** Bytes that got out. */
  readonly bytes: number
  /** What receipts and `status()` said, as text to search in. */
  readonly told: string
  /** Item types that arrived. */
  readonly types: readonly string[]
  /** Requests that reached somebody else: a service the app calls, a Spotlight that listens. */
  readonly calls: readonly Pick<RequestHead, 'headers' | 'method' | 'url'>[]
  readonly leakedToOthers: readonly string[]
}

/** Runs the matrix; proofs that ask for the same run share it. */
export const harvest = onceFor(runMatrix)

async function runMatrix({
  sdkMajor,
  mode,
  optIns,
  policy,
  offline,
  season,
  tell,
}: Field): Promise<Harvest> {
  const folder = mkdtempSync(join(tmpdir(), 'tacet-matrix-'))
  const disk = join(folder, 'queue')
  const inbox = await openInbox()
  const others = await openInbox()
  try {
    const program = startProgram({
      args: ['--import', './src/sdk-major.mjs', './src/apps/plant-everything.ts'],
      cwd: new URL('../..', import.meta.url).pathname,
      env: {
        MODE: mode,
        SDK_MAJOR: sdkMajor,
        SENTRY_DSN: inbox.dsn,
        SENTRY_SPOTLIGHT: `${others.url}/stream`,
        SENTRY_TRACES_SAMPLE_RATE: '1',
        TACET_BACKEND: 'sentry',
        TACET_POLICY: policy ?? 'standard',
        THIRD_PARTY: `${others.url}/service`,
        ...(season !== undefined && { SEASON: season }),
        ...(optIns && { ALLOW: 'everything' }),
        ...(tell && { TELL: others.url }),
        ...(offline && { OFFLINE: disk }),
      },
    })
    const { planted: places, told } = (await program.ask('what was planted?')) as {
      planted: readonly { id: string; kind: CanaryKind }[]
      told: unknown
    }
    await program.ended
    await inbox.settle()

    const planted = places.map(({ id, kind }) => canary(id, kind))
    const leaksOf = (evidence: string) => leaksIn(evidence, planted).map((leak) => leak.canary.id)
    const stored = offline ? bytesToText(readFileSync(disk)) : evidenceOf(inbox.requests)
    const elsewhere = evidenceOf(others.requests)
    return {
      planted,
      leaked: leaksOf(stored + elsewhere),
      bytes: stored.length,
      told: bytesToText(JSON.stringify(told)),
      types: [...new Set(inbox.items.map(({ type }) => type))],
      calls: others.requests.map(({ method, url, headers }) => ({ method, url, headers })),
      leakedToOthers: leaksOf(elsewhere),
    }
  } finally {
    await Promise.all([inbox.close(), others.close()])
    rmSync(folder, { recursive: true })
  }
}
