import { openInbox } from '@tacet/inbox'
import { describe, expect, test } from 'vitest'
import { canary, type CanaryKind } from '../../../tools/contract/src/canaries.ts'
import { evidenceOf, leaksIn } from '../../../tools/contract/src/evidence.ts'
import { majors, type Major } from './testing/bundle.ts'
import { openDenoApp } from './testing/deno-app.ts'
import { openEdgeFunction } from './testing/edge-function.ts'
import { openWorker } from './testing/worker.ts'

interface Harvest {
  readonly planted: number
  readonly leaked: readonly string[]
  readonly types: readonly string[]
}

type Ask = (major: Major, env: Readonly<Record<string, string>>) => Promise<string>

const runtimes: Readonly<Record<string, Ask>> = {
  async workerd(major, env) {
    const worker = await openWorker('cloudflare-canaries', { major, env })
    const response = await worker.dispatchFetch('http://shop.test/')
    const text = await response.text()
    await worker.dispose()
    return text
  },
  async 'edge-runtime'(major, env) {
    const app = await openEdgeFunction('vercel-canaries', { major, env })
    const response = await fetch(app.url)
    const text = await response.text()
    await app.close()
    return text
  },
  async Deno(_major, env) {
    const permissions = ['--allow-net', '--allow-env', '--allow-sys', '--allow-read']
    const app = await openDenoApp('deno-canaries', env, permissions)
    const response = await fetch(app.url)
    const text = await response.text()
    await app.close()
    return text
  },
}

/** There is an SDK for Deno in one major only. */
const majorsOf = (runtime: string): readonly Major[] => (runtime === 'Deno' ? ['10'] : majors)

/** What a Sentry backend gets from an app that says everything and opts in to nothing. */
const admitted = ['check_in', 'event', 'feedback', 'log', 'span', 'trace_metric', 'transaction']

describe.each(Object.keys(runtimes))(
  'a canary in every field of every item type, in %s',
  (name) => {
    describe.each(majorsOf(name))('on version %s of the SDK', (major) => {
      test('behind the plain SDK they arrive', async () => {
        const { planted, leaked } = await harvest(name, major, { MODE: 'plain' })
        expect(planted).toBeGreaterThan(500)
        expect(leaked.length).toBeGreaterThan(planted / 2)
      })

      test.each(['start', 'guard'])('through `%s` none does', async (MODE) => {
        const { leaked, types } = await harvest(name, major, { MODE })
        expect(leaked).toEqual([])
        expect(types).toEqual(expect.arrayContaining(admitted))
      })

      test('under the strict policy none does', async () => {
        const { leaked, types } = await harvest(name, major, {
          MODE: 'start',
          TACET_POLICY: 'strict',
        })
        expect(leaked).toEqual([])
        expect(types).toEqual(expect.arrayContaining(admitted))
      })
    })
  },
)

async function harvest(
  runtime: string,
  major: Major,
  env: Readonly<Record<string, string>>,
): Promise<Harvest> {
  const inbox = await openInbox()
  const told = await runtimes[runtime]?.(major, {
    SENTRY_DSN: inbox.dsn,
    SENTRY_TRACES_SAMPLE_RATE: '1',
    TACET_BACKEND: 'sentry',
    ...env,
  })
  await inbox.settle()
  const places = JSON.parse(told ?? '[]') as { id: string; kind: CanaryKind }[]
  const planted = places.map(({ id, kind }) => canary(id, kind))
  const leaked = leaksIn(evidenceOf(inbox.requests), planted).map((leak) => leak.canary.id)
  const types = [...new Set(inbox.items.map(({ type }) => type))]
  await inbox.close()
  return { planted: planted.length, leaked, types }
}
