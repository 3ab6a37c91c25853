import { describe, expect, it } from 'vitest'
import { readKillSwitch } from './kill-switch.ts'

describe('TACET_DISABLED', () => {
  it.each([undefined, null, '', '  ', '0', 'false', 'FALSE', 'no', 'off', ' off ', 0, false])(
    '%j does not disable',
    (value) => {
      expect(readKillSwitch({ TACET_DISABLED: value }, {})).toBeUndefined()
    },
  )

  it.each(['1', 'true', 'True', 'yes', 'on', ' 1\n', 1, true])('%j disables quietly', (value) => {
    expect(readKillSwitch({ TACET_DISABLED: value }, {})).toEqual({
      on: false,
      reason: 'disabled',
      rule: 'TACET_DISABLED',
      warnings: [],
    })
  })

  it.each(['2', 'flase', 'disabled', {}, [], Symbol('x')])(
    'junk disables too, with one warning (%#)',
    (value) => {
      expect(readKillSwitch({ TACET_DISABLED: value }, {})).toEqual({
        on: false,
        reason: 'disabled',
        rule: 'TACET_DISABLED',
        warnings: ['tacet: telemetry is off: TACET_DISABLED is neither yes nor no (use 1 or 0)'],
      })
    },
  )
})

describe('DO_NOT_TRACK', () => {
  it.each([undefined, '', ' ', '0', ' 0 ', 0])('%j does not count', (value) => {
    expect(readKillSwitch({ DO_NOT_TRACK: value }, {})).toBeUndefined()
  })

  it.each(['1', 'true', 'false', 'no', '00', 1, true, {}])('%j counts', (value) => {
    expect(readKillSwitch({ DO_NOT_TRACK: value }, {})).toEqual({
      on: false,
      reason: 'do-not-track',
      rule: 'DO_NOT_TRACK',
      warnings: [],
    })
  })

  it('is passed over when the operator says so in code', () => {
    expect(readKillSwitch({ DO_NOT_TRACK: '1' }, { ignoreDoNotTrack: true })).toBeUndefined()
  })

  it('can be passed over, TACET_DISABLED cannot', () => {
    const env = { TACET_DISABLED: '1', DO_NOT_TRACK: '1' }
    expect(readKillSwitch(env, { ignoreDoNotTrack: true })?.rule).toBe('TACET_DISABLED')
  })
})

it('a switch that cannot be read is off', () => {
  const env = {
    get TACET_DISABLED(): string {
      throw new Error('no such binding')
    },
  }
  expect(readKillSwitch(env, {})?.reason).toBe('disabled')
})
