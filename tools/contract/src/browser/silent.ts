import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { SdkMajor } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import type { PageApp } from './page-app.ts'
import type { Sight } from './probe.ts'
import { everySignal, visit, type Visit, type VisitOptions } from './visit.ts'

/** P1 for a page without a DSN, compared with the same page in which `start` does nothing. */
export function silent(app: PageApp, sdkMajor: SdkMajor): void {
  const absent = (round?: number) => look(app, { sdkMajor, tacet: 'absent', round })
  const off = (round?: number) => look(app, { sdkMajor, round })

  verifies('P1', 'without a DSN the page is the one it would be without tacet', async () => {
    let [without, quiet] = [await absent(), await off()]
    const [withouts, quiets] = [[without], [quiet]]
    // Whether a restless framework sets a timer hangs on how busy the machine is; ours would be set
    // each time, and never without it.
    for (let round = 1; app.restless === true && round < 5; round++) {
      if (isDeepStrictEqual(kindsMade(without), kindsMade(quiet))) break
      ;[without, quiet] = [await absent(round), await off(round)]
      withouts.push(without)
      quiets.push(quiet)
    }
    expect(quiet.sight.changed).toEqual(without.sight.changed)
    expect(steadyListeners(quiet)).toEqual(steadyListeners(without))
    expect(quiet.sight.stored).toEqual(without.sight.stored)
    if (app.restless === true) {
      expect(madeBy(quiets, withouts)).toEqual([])
      expect(madeBy(withouts, quiets)).toEqual([])
    } else expect(withoutFetch(quiet)).toEqual(withoutFetch(without))
    expect(quiet.glimpses).toEqual(without.glimpses)
    expect(quiet.console).toEqual(without.console)
    expect(quiet.uncaught).toEqual(without.uncaught)
  })

  verifies('P1', 'without a DSN the page fetches no code of the vendor', async () => {
    const quiet = await off()
    const on = await look(app, { sdkMajor, env: everySignal })
    expect(quiet.scripts.filter(isVendor)).toEqual([])
    // The look can see: with a DSN the vendor's code comes, and it does things to the page.
    expect(on.scripts.filter(isVendor)).not.toEqual([])
    expect(on.sight.changed.length).toBeGreaterThan(quiet.sight.changed.length)
    expect(on.sight.listeners.length).toBeGreaterThan(quiet.sight.listeners.length)
  })

  verifies('P1', 'without a DSN nothing is sent, whatever else the operator says', async () => {
    const { PUBLIC_SENTRY_DSN: _, ...rest } = everySignal
    const { requests, sent } = await visit(app, {
      sdkMajor,
      env: { ...rest, PUBLIC_SENTRY_DSN: '  ', SENTRY_SPOTLIGHT: '1', SENTRY_DEBUG: '1' },
    })
    expect(requests).toEqual([])
    expect(sent.filter(({ to }) => to === 'backend')).toEqual([])
  })
}

/**
 * Frameworks make elements as often as timing has it, so of these each kind of listener counts once;
 * and they wait for a document only if it is late.
 */
function steadyListeners({ sight: { listeners } }: Look): readonly string[] {
  const ofElements = listeners.filter((listener) => listener.startsWith('HTML'))
  const others = listeners.filter((listener) => !/^HTML|: DOMContentLoaded$/.test(listener))
  return [...new Set(ofElements), ...others]
}

type Look = Visit & { readonly sight: Sight }

async function look(app: PageApp, options: VisitOptions): Promise<Look> {
  const seen = await visit(app, { ...options, probe: true })
  if (seen.sight === undefined) throw new Error('the probe is not there')
  return { ...seen, sight: seen.sight }
}

/** Names that stand in the SDK's own code, minified or not. */
function isVendor(script: string): boolean {
  return /sentry\.javascript|__SENTRY__/.test(script)
}

/** What was made in each of these visits and in none of the others. */
function madeBy(visits: readonly Look[], others: readonly Look[]): readonly string[] {
  const known = new Set(others.flatMap(kindsMade))
  const [first = [], ...more] = visits.map(kindsMade)
  return first.filter((kind) => !known.has(kind) && more.every((kinds) => kinds.includes(kind)))
}

/** A page may ask its own server once whether telemetry is on. */
function withoutFetch({ sight }: Look): Readonly<Record<string, number>> {
  const { fetch: _, ...made } = sight.made
  return made
}

function kindsMade(seen: Look): readonly string[] {
  return Object.keys(withoutFetch(seen)).toSorted()
}
