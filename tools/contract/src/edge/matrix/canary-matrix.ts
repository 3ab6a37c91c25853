import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { leaksIn } from '../../evidence/evidence.ts'
import { traceHeadersIn } from '../../evidence/sealed-wire.ts'
import { typesOf, ways } from '../../matrix/admitted.ts'
import { itemTypes } from '../../matrix/envelopes.ts'
import type { SdkMajor } from '../../sdk-majors.ts'
import { verifies } from '../../requirements.ts'
import type { EdgeHost } from '../edge-app.ts'
import { harvest, type Harvest } from './harvest.ts'

/** What is known of the SDK of a runtime. */
export interface MatrixPlan {
  readonly host: EdgeHost
  /** Places that a major of the SDK keeps to itself. */
  readonly keptBySdk: Partial<Readonly<Record<SdkMajor, readonly string[]>>>
  /** Whether the SDK tells services that are called of traces, and a Spotlight of everything. */
  readonly tells: { readonly services: boolean; readonly spotlight: boolean }
}

/** Items whose bytes need a handler; no way gives them one. */
const binary = ['attachment', 'replay_recording']

/** The matrix in one runtime, on each SDK there is for it. */
export function canaryMatrix({ host, keptBySdk, tells }: MatrixPlan): void {
  describe.each(host.sdks)(
    `a canary in every field of every item type, in ${host.runtime} with %s %s`,
    (_name, version, sdkMajor) => {
      let control: Harvest
      beforeAll(async () => {
        control = await harvest(host, { mode: 'plain', sdkMajor })
        const { leaked, planted } = control
        console.log(
          `plain SDK ${version} in ${host.runtime}: ${leaked.length} of ${planted.length} leak`,
        )
      })

      test('the proof can fail: behind the plain SDK the canaries arrive, in items of every type', () => {
        const silent = control.planted
          .map(({ id }) => id)
          .filter((id) => !control.leaked.includes(id))
        expect(silent).toEqual(keptBySdk[sdkMajor] ?? [])
        expect(control.types).toEqual(expect.arrayContaining([...itemTypes]))
        expect(control.leakedToOthers.length > 0).toBe(tells.services || tells.spotlight)
        expect(control.calls.some(({ url }) => url === '/stream')).toBe(tells.spotlight)
      })

      for (const mode of ['start', 'guard'] as const) {
        for (const [way, settings] of Object.entries(ways)) {
          verifies('P2', `on the edge, through \`${mode}\`, ${way}, none arrives`, async () => {
            const { leaked, planted, types } = await harvest(host, { mode, sdkMajor, ...settings })
            console.log(
              `${mode} ${version} in ${host.runtime}, ${way}: ${leaked.length} of ${planted.length} leak`,
            )
            expect(planted).toEqual(control.planted)
            expect(leaked).toEqual([])
            // Silence would pass as well: all that may leave must have come, and nothing else.
            expect(types.toSorted()).toEqual(typesOf(settings, binary))
          })
        }

        verifies(
          'P2',
          `on the edge, through \`${mode}\`, others get the app's own request and nothing more`,
          async () => {
            const { calls, leakedToOthers } = await harvest(host, { mode, sdkMajor })
            expect(leakedToOthers).toEqual([])
            expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
              'GET /service',
              'GET /service',
              'GET /service',
            ])
            const names = calls.flatMap(({ headers }) => Object.keys(headers))
            expect(traceHeadersIn(names)).toEqual([])
          },
        )

        verifies(
          'P2',
          `on the edge, through \`${mode}\`, a service that may be told of traces is told of nothing else`,
          async () => {
            const { calls, leaked } = await harvest(host, { mode, sdkMajor, tell: true })
            expect(leaked).toEqual([])
            const told = calls.filter(({ headers }) => 'sentry-trace' in headers)
            expect(told).toHaveLength(tells.services ? calls.length : 0)
          },
        )

        verifies(
          'P6',
          `on the edge, receipts and status of \`${mode}\` tell rules and never a value`,
          async () => {
            const { planted, told } = await harvest(host, { mode, sdkMajor, optIns: true })
            expect(told).toContain('jwt')
            expect(leaksIn(told, planted)).toEqual([])
          },
        )

        verifies(
          'P2',
          `on the edge, an engine that throws lets nothing through \`${mode}\``,
          async () => {
            const { requests, receipts } = await harvest(host, { mode, sdkMajor, broken: true })
            expect(requests).toEqual([])
            expect(receipts).toEqual([])
          },
        )

        verifies(
          'P6',
          `on the edge, each receipt of \`${mode}\` belongs to one request, proven by its hash`,
          async () => {
            const { requests, receipts } = await harvest(host, { mode, sdkMajor, optIns: true })
            const stored = requests.map(({ envelope }) => {
              const items = envelope?.items ?? []
              const hash = createHash('sha256')
              for (const { raw } of items) hash.update(raw)
              return `${items.map(({ type }) => type).join()} ${hash.digest('hex')}`
            })
            const told = receipts.map(({ items, hash }) => `${items.join()} ${hash}`)
            // What left after the app told of it has no receipt here.
            expect(told.length).toBeGreaterThan(30)
            expect(told.filter((one) => !stored.includes(one))).toEqual([])
          },
        )
      }

      verifies(
        'P2',
        'on the edge, none arrives of other secrets planted in the same places',
        async () => {
          for (const season of ['spring', 'autumn']) {
            const options = { mode: 'start', sdkMajor, optIns: true, season } as const
            const { leaked, planted } = await harvest(host, options)
            expect(planted).toHaveLength(control.planted.length)
            expect(leaked).toEqual([])
          }
        },
      )
    },
  )
}
