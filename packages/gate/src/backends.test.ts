import { describe, expect, it } from 'vitest'
import { admission, type GateBackend, type ItemType, knownBackend } from './backends.ts'

const types = (
  'attachment check_in client_report event feedback log metric profile profile_chunk raw_security ' +
  'replay_event replay_recording session sessions span trace_metric transaction user_report'
).split(' ') as ItemType[]

describe('a backend', () => {
  it.each<[GateBackend, string]>([
    ['auto', 'event'],
    ['bugsink', 'event'],
    ['glitchtip', 'event feedback log transaction'],
    [
      'sentry',
      'check_in client_report event feedback log span trace_metric transaction user_report',
    ],
  ])('%s is sent without asking: %s', (backend, expected) => {
    expect(types.filter((type) => admission(backend, type) === 'always').join(' ')).toBe(expected)
  })

  it.each<[GateBackend, string]>([
    ['auto', ''],
    ['bugsink', ''],
    ['glitchtip', ''],
    ['sentry', 'attachment profile profile_chunk replay_event replay_recording session sessions'],
  ])('%s is sent when opted in: %s', (backend, expected) => {
    expect(types.filter((type) => admission(backend, type) === 'opt-in').join(' ')).toBe(expected)
  })

  it('of an unknown kind counts as auto', () => {
    expect(knownBackend('constructor')).toBe('auto')
    expect(knownBackend('glitchtip')).toBe('glitchtip')
  })
})
