import { beforeAll, describe, expect, test } from 'vitest'
import { leaksIn } from '../evidence/evidence.ts'
import { sdkMajors, type SdkMajor } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import { traceHeadersIn } from '../evidence/sealed-wire.ts'
import { typesOf, ways } from './admitted.ts'
import { itemTypes } from './envelopes.ts'
import { harvest, type Harvest } from './harvest.ts'

/** Places that a major of the SDK keeps to itself. */
const keptBySdk: Readonly<Record<SdkMajor, readonly string[]>> = {
  '10': ['scope attribute on spans', 'secret scope attribute on spans', 'span status'],
  '11': ['trace extra', 'trace tag'],
}

/** Items whose bytes need a handler; no way gives them one. */
const binary = ['attachment', 'replay_recording']

describe.each(sdkMajors)(
  'a canary in every field of every item type, @sentry/node %s',
  (_version, sdkMajor) => {
    let control: Harvest
    beforeAll(async () => {
      control = await harvest({ mode: 'plain', sdkMajor })
      console.log(
        `plain SDK ${sdkMajor}: ${control.leaked.length} of ${control.planted.length} leak`,
      )
    })

    test('the proof can fail: behind the plain SDK the canaries arrive, in items of every type', () => {
      const silent = control.planted
        .map(({ id }) => id)
        .filter((id) => !control.leaked.includes(id))
      expect(silent).toEqual(keptBySdk[sdkMajor])
      expect(control.types).toEqual(expect.arrayContaining([...itemTypes]))
      expect(control.leakedToOthers).toContain('baggage of an unknown name')
      expect(control.calls.map(({ url }) => url)).toContain('/stream')
    })

    for (const mode of ['start', 'guard'] as const) {
      for (const [way, settings] of Object.entries(ways)) {
        verifies('P2', `through \`${mode}\`, ${way}, none arrives`, async () => {
          const { leaked, planted, types } = await harvest({ mode, sdkMajor, ...settings })
          console.log(`${mode} ${sdkMajor}, ${way}: ${leaked.length} of ${planted.length} leak`)
          expect(planted).toEqual(control.planted)
          expect(leaked).toEqual([])
          // Silence would pass as well: all that may leave must have come, and nothing else.
          expect(types.toSorted()).toEqual(typesOf(settings, binary))
        })
      }

      verifies(
        'P2',
        `through \`${mode}\`, others get the app's own request and nothing more`,
        async () => {
          const { calls, leakedToOthers } = await harvest({ mode, sdkMajor })
          expect(leakedToOthers).toEqual([])
          expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
            'GET /service',
            'GET /service',
          ])
          const names = calls.flatMap(({ headers }) => Object.keys(headers))
          expect(traceHeadersIn(names)).toEqual([])
        },
      )

      verifies(
        'P2',
        `through \`${mode}\`, a service that may be told of traces is told of nothing else`,
        async () => {
          const { calls, leaked } = await harvest({ mode, sdkMajor, tell: true })
          expect(leaked).toEqual([])
          for (const { headers } of calls) {
            expect(Object.keys(headers)).toEqual(
              expect.arrayContaining(['sentry-trace', 'baggage']),
            )
          }
        },
      )

      verifies(
        'P6',
        `receipts and status of \`${mode}\` tell rules and never a value`,
        async () => {
          const { planted, told } = await harvest({ mode, sdkMajor, optIns: true })
          expect(told).toContain('jwt')
          expect(leaksIn(told, planted)).toEqual([])
        },
      )
    }

    verifies(
      'P2',
      'none arrives of other secrets planted in the same places, season after season',
      async () => {
        for (const season of ['spring', 'summer', 'autumn']) {
          const { leaked, planted } = await harvest({
            mode: 'start',
            sdkMajor,
            optIns: true,
            season,
          })
          expect(planted).toHaveLength(control.planted.length)
          expect(leaked).toEqual([])
        }
      },
    )

    verifies('P2', 'offline storage behind `guard` keeps no secret on disk', async () => {
      const plain = await harvest({ mode: 'plain', sdkMajor, optIns: true, offline: true })
      const guarded = await harvest({ mode: 'guard', sdkMajor, optIns: true, offline: true })
      expect(plain.leaked.length).toBeGreaterThan(600)
      expect(guarded.leaked).toEqual([])
      expect(guarded.bytes).toBeGreaterThan(10_000)
    })
  },
)

test('every place is sent by at least one major', () => {
  expect(keptBySdk['10'].filter((place) => keptBySdk['11'].includes(place))).toEqual([])
})
