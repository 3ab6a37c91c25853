import { expect } from 'vitest'
import { leaksIn } from '../evidence/evidence.ts'
import { bytesToText } from '../evidence/forms.ts'
import type { SdkMajor } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import type { EdgeApp } from './edge-app.ts'
import { everySignal } from '../operator-env.ts'
import { live } from './life.ts'

/** P6 for an app: what it says of what left is what a receiver stored. */
export function evidence(app: EdgeApp, sdkMajor: SdkMajor): void {
  verifies('P6', 'status() counts exactly the items that a receiver stored', async () => {
    const { items, sight } = await live(app, { sdkMajor, env: everySignal })
    const stored: Record<string, number> = {}
    for (const { type } of items) stored[type] = (stored[type] ?? 0) + 1
    expect(sight.status.counters?.sent).toEqual(stored)
  })

  verifies('P6', 'findings name the rule that acted and never the value', async () => {
    const { rows, sight } = await live(app, { sdkMajor, env: everySignal })
    expect(Object.keys(sight.status.counters?.findings ?? {})).not.toEqual([])
    const planted = rows.flatMap((row) => row.planted)
    expect(leaksIn(bytesToText(JSON.stringify(sight)), planted)).toEqual([])
  })
}
