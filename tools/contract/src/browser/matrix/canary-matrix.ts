import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leaksIn } from '../../evidence/evidence.ts'
import { traceHeadersIn } from '../../evidence/sealed-wire.ts'
import { typesOf, ways } from '../../matrix/admitted.ts'
import { itemTypes } from '../../matrix/envelopes.ts'
import type { SdkMajor } from '../../sdk-majors.ts'
import { verifies } from '../../requirements.ts'
import { closeChromium } from '../chromium.ts'
import { harvest, type Harvest } from './harvest.ts'

/** In a browser the name of the page stands over those that events and isolation scopes bring. */
const keptBySdk: readonly string[] = ['transaction name', 'event transaction']

/** Events of every stage of the matrix whose messages hold nothing to remove. */
const landmarks: readonly string[] = [
  'the page as it came',
  'after the console',
  'after the requests',
  'after hands on the page',
  'after navigation',
  'a value of an unusual shape: class with toJSON',
  'a value of an unusual shape: cycle',
  'inside a continued trace',
  'with attachments',
  'within a navigation',
  'on a page with a name',
]

/** The matrix on one major of the SDK: the majors run side by side, in test files of their own. */
export function canaryMatrix(sdkMajor: SdkMajor): void {
  afterAll(closeChromium)

  describe(`a canary in every field that a page reports, @sentry/browser ${sdkMajor}`, () => {
    let control: Harvest
    let arrived: readonly string[] = []
    beforeAll(async () => {
      control = await harvest({ mode: 'plain', sdkMajor })
      arrived = control.leaked
      // What a browser measures depends on its day: on a busy machine some of it comes another time.
      for (const attempt of [2, 3]) {
        if (control.planted.length - arrived.length <= keptBySdk.length) break
        const again = await harvest({ mode: 'plain', sdkMajor, attempt })
        arrived = [...new Set([...arrived, ...again.leaked])]
      }
      console.log(
        `plain SDK ${sdkMajor} in Chromium: ${arrived.length} of ${control.planted.length} leak`,
      )
    })

    test('the proof can fail: behind the plain SDK the canaries arrive, in items of every type', () => {
      const silent = control.planted.map(({ id }) => id).filter((id) => !arrived.includes(id))
      expect(silent).toEqual(keptBySdk)
      expect(control.types).toEqual(expect.arrayContaining([...itemTypes]))
      expect(control.leakedToOthers).toContain('baggage of an unknown name')
      expect(control.calls.map(({ url }) => url)).toContain('/stream')
      const names = control.calls.flatMap(({ headers }) => Object.keys(headers))
      expect(names).toEqual(expect.arrayContaining(['sentry-trace', 'baggage', 'traceparent']))
    })

    for (const mode of ['start', 'guard'] as const) {
      for (const [way, settings] of Object.entries(ways)) {
        verifies('P2', `in a page, through \`${mode}\`, ${way}, none arrives`, async () => {
          const { leaked, leakedToStorage, messages, planted, types } = await harvest({
            mode,
            sdkMajor,
            ...settings,
          })
          console.log(
            `${mode} ${sdkMajor} in Chromium, ${way}: ${leaked.length} of ${planted.length} leak`,
          )
          expect(idsOf(planted)).toEqual(idsOf(control.planted))
          expect(leaked).toEqual([])
          expect(leakedToStorage).toEqual([])
          // Silence would pass as well: all that may leave must have come, and nothing else.
          expect(types.toSorted()).toEqual(typesOf(settings, ['attachment']))
          // A guarded page with everything on and nothing kept back says more than one page may.
          if (mode === 'guard' && settings.optIns) return
          const kept = settings.policy === 'strict' ? [] : landmarks
          expect(landmarks.filter((text) => messages.includes(text))).toEqual(kept)
        })
      }

      verifies(
        'P2',
        `in a page, through \`${mode}\`, others get the page's own requests and nothing more`,
        async () => {
          const { calls, leakedToOthers } = await harvest({ mode, sdkMajor })
          expect(leakedToOthers).toEqual([])
          expect(calls.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual([
            'GET /service',
            'GET /service',
            'GET /service',
            'POST /service',
          ])
          const names = calls.flatMap(({ headers }) => Object.keys(headers))
          expect(traceHeadersIn(names)).toEqual([])
        },
      )

      verifies('P3', `a page behaves the same through \`${mode}\``, async () => {
        const { uncaught } = await harvest({ mode, sdkMajor })
        expect(uncaught).toEqual(control.uncaught)
      })

      verifies(
        'P6',
        `receipts and status of \`${mode}\` in a page tell rules and never a value`,
        async () => {
          const { planted, told } = await harvest({ mode, sdkMajor, optIns: true })
          expect(told).toContain('jwt')
          expect(leaksIn(told, planted)).toEqual([])
        },
      )
    }

    verifies('P2', 'a recording that cannot be looked into does not leave a page', async () => {
      const { leaked, types } = await harvest({
        mode: 'guard',
        sdkMajor,
        optIns: true,
        compressed: true,
      })
      expect(leaked).toEqual([])
      expect(types).toContain('replay_event')
      expect(types).not.toContain('replay_recording')
    })

    verifies(
      'P2',
      'none arrives of other secrets planted in the same places of a page',
      async () => {
        const { leaked, planted } = await harvest({
          mode: 'start',
          sdkMajor,
          optIns: true,
          season: 'spring',
        })
        expect(planted).toHaveLength(control.planted.length)
        expect(leaked).toEqual([])
      },
    )
  })
}

function idsOf(planted: Harvest['planted']): readonly string[] {
  return planted.map(({ id }) => id).toSorted()
}
