import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInbox, type Inbox } from '@tacet/inbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canary, type Canary, type CanaryKind } from '../canaries.ts'
import { evidenceOf, leaksIn } from '../evidence.ts'
import { bytesToText } from '../forms.ts'
import { startProgram } from '../node/program.ts'
import type { SdkMajor } from '../node/session.ts'
import { verifies } from '../requirements.ts'
import { itemTypes } from './envelopes.ts'

type Mode = 'guard' | 'plain' | 'start'

/** What one run of the matrix left behind. */
interface Harvest {
  readonly planted: readonly Canary[]
  readonly leaked: readonly string[]
  readonly bytes: number
  /** What receipts and `status()` said, as text to search in. */
  readonly told: string
  readonly types: ReadonlySet<string>
}

const directory = new URL('../..', import.meta.url).pathname
let inbox: Inbox
beforeAll(async () => {
  inbox = await openInbox()
})
afterAll(() => inbox.close())

describe.each<[string, SdkMajor]>([
  ['10.75.2', '10'],
  ['11.0.0', '11'],
])('a canary in every field of every item type, @sentry/node %s', (_version, major) => {
  let control: Harvest
  beforeAll(async () => {
    control = await harvest('plain', major)
    console.log(`plain SDK ${major}: ${control.leaked.length} of ${control.planted.length} arrive`)
  })

  test('the proof can fail: behind the plain SDK the canaries arrive, in items of every type', () => {
    const silent = control.planted.map(({ id }) => id).filter((id) => !control.leaked.includes(id))
    // What one major keeps to itself, the other one sends; the next test holds both together.
    expect(silent).toEqual(keptBySdk[major])
    expect([...control.types]).toEqual(expect.arrayContaining([...itemTypes]))
  })

  for (const mode of ['start', 'guard'] as const) {
    for (const allow of ['nothing', 'everything'] as const) {
      verifies('P2', `through \`${mode}\`, with ${allow} opted in, none arrives`, async () => {
        const { leaked, planted, types } = await harvest(mode, major, allow)
        expect(planted).toEqual(control.planted)
        expect(leaked).toEqual([])
        // Silence would pass as well: what is worth having must have come.
        expect([...types]).toEqual(
          expect.arrayContaining(['event', 'log', 'trace_metric', 'transaction']),
        )
        expect(types).not.toContain('unheard_of')
      })
    }

    verifies('P6', `receipts and status of \`${mode}\` tell rules and never a value`, async () => {
      const { planted, told } = await harvest(mode, major, 'everything')
      expect(told).toContain('jwt')
      expect(leaksIn(told, planted)).toEqual([])
    })
  }

  verifies('P2', 'offline storage behind `guard` keeps no secret on disk', async () => {
    const plain = await harvest('plain', major, 'everything', 'offline')
    const guarded = await harvest('guard', major, 'everything', 'offline')
    expect(plain.leaked.length).toBeGreaterThan(600)
    expect(guarded.leaked).toEqual([])
    expect(guarded.bytes).toBeGreaterThan(10_000)
  })
})

/** Places that a major of the SDK does not send itself. */
const keptBySdk: Readonly<Record<SdkMajor, readonly string[]>> = {
  '10': ['scope attribute on spans', 'secret scope attribute on spans', 'span status'],
  '11': ['trace extra', 'trace tag'],
}

test('every place is sent by at least one major', () => {
  expect(keptBySdk['10'].filter((place) => keptBySdk['11'].includes(place))).toEqual([])
})

const harvests = new Map<string, Promise<Harvest>>()
type Way = 'offline' | 'online'

/** Runs the matrix once per combination, however many proofs look at it. */
function harvest(mode: Mode, major: SdkMajor, allow = 'nothing', way: Way = 'online') {
  const key = `${mode} ${major} ${allow} ${way}`
  const known = harvests.get(key) ?? runMatrix(mode, major, allow, way)
  harvests.set(key, known)
  return known
}

async function runMatrix(mode: Mode, major: SdkMajor, allow: string, way: Way): Promise<Harvest> {
  inbox.clear()
  const folder = mkdtempSync(join(tmpdir(), 'tacet-matrix-'))
  const disk = join(folder, 'queue')
  const program = startProgram({
    args: ['--import', './src/sdk-major.mjs', './src/apps/plant-everything.ts'],
    cwd: directory,
    env: {
      MODE: mode,
      ALLOW: allow,
      SDK_MAJOR: major,
      SENTRY_DSN: inbox.dsn,
      SENTRY_TRACES_SAMPLE_RATE: '1',
      TACET_BACKEND: 'sentry',
      ...(way === 'offline' && { OFFLINE: disk }),
    },
  })
  const { planted: places, told } = (await program.ask('what was planted?')) as {
    planted: readonly { id: string; kind: CanaryKind }[]
    told: unknown
  }
  await program.ended
  await inbox.settle()
  const evidence = way === 'offline' ? bytesToText(readFileSync(disk)) : evidenceOf(inbox.requests)
  rmSync(folder, { recursive: true })
  const planted = places.map(({ id, kind }) => canary(id, kind))
  return {
    planted,
    leaked: leaksIn(evidence, planted).map(({ canary: { id } }) => id),
    bytes: evidence.length,
    told: bytesToText(JSON.stringify(told)),
    types: new Set(inbox.items.map(({ type }) => type)),
  }
}
