import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sdkMajors } from '../../node/sdk-majors.ts'
import { closeChromium } from '../chromium.ts'
import { harvest, type Harvest } from './harvest.ts'

afterAll(closeChromium)

describe.each(sdkMajors)('@sentry/browser %s', (_version, sdkMajor) => {
  let control: Harvest
  beforeAll(async () => {
    control = await harvest({ mode: 'plain', sdkMajor })
    console.log(
      `plain SDK ${sdkMajor}: ${control.leaked.length} of ${control.planted.length} leak`,
    )
  })
  test('control', () => {
    console.log(control.types, control.uncaught, control.calls.map(c => c.method + c.url), control.leakedToOthers, control.leakedToStorage)
    const silent = control.planted
      .map(({ id }) => id)
      .filter((id) => !control.leaked.includes(id))
    expect(silent).toEqual([])
  })
})
