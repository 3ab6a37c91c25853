import { turnOff } from '@tacet/telemetry'
import { describe, expect, test, vi } from 'vitest'
import { dropBelowThreshold, readThresholds, type Severity } from './severity.ts'
import { turnOnInMemory } from '../testing/turn-on-in-memory.ts'

const levels: readonly Severity[] = ['debug', 'info', 'warning', 'error', 'fatal']

describe('the threshold of a tenant', () => {
  test('is its own where the map names one, and else that of all', () => {
    const of = readThresholds('error', '{"4711": "debug", "4712": " Fatal "}')
    expect([of(4711), of('4711'), of(4712), of(1), of()]).toEqual([
      'debug',
      'debug',
      'fatal',
      'error',
      'error',
    ])
  })

  test('may stand in a binding of the kind JSON', () => {
    expect(readThresholds('error', { 4711: 'info' })(4711)).toBe('info')
  })

  test.each([undefined, null, '', '  '])('%j asks for nothing', (blank) => {
    expect(readThresholds(blank, blank)(4711)).toBe('debug')
  })

  test.each(['{', '[]', '"error"', 'null', '7', 'error', 7, true, '{"4711": {"level": "debug"}}'])(
    'a malformed map (%j) leaves the one of all',
    (malformed) => {
      expect(readThresholds('warning', malformed)(4711)).toBe('warning')
    },
  )

  test.each(['loud', 7, {}, 'errors'])('%j is no level, and counts as error', (word) => {
    expect(readThresholds(word)()).toBe('error')
  })

  test('names of the language are no tenants', () => {
    expect(readThresholds('error', '{}')('constructor')).toBe('error')
    expect(readThresholds('error', '{"__proto__": "debug"}')('toString')).toBe('error')
  })

  test('what is malformed is told in one line, without what stands in it', async () => {
    const lines: string[] = []
    const printed = vi.spyOn(console, 'warn').mockImplementation((line) => void lines.push(line))
    readThresholds('error', '{"zorkmid')
    expect(lines).toEqual([])

    await turnOnInMemory()
    readThresholds('error', '{"zorkmid')
    readThresholds('error', '{"zorkmid')
    turnOff()
    printed.mockRestore()
    expect(lines).toEqual([expect.stringMatching(/^tacet: [^z]*\(expected/)])
  })
})

describe('an event', () => {
  const event = (level: unknown, least: unknown): object => ({
    level,
    tags: { 'severity.threshold': least },
  })

  test('passes at its threshold and above', () => {
    for (const least of levels) {
      const passing = levels.filter((level) => dropBelowThreshold(event(level, least)) !== null)
      expect(passing).toEqual(levels.slice(levels.indexOf(least)))
    }
  })

  test('without a level is an error', () => {
    expect(dropBelowThreshold(event(undefined, 'error'))).not.toBeNull()
    expect(dropBelowThreshold(event(undefined, 'fatal'))).toBeNull()
  })

  test('of a scope without a threshold passes', () => {
    expect(dropBelowThreshold({ level: 'debug' })).toEqual({ level: 'debug' })
    expect(dropBelowThreshold(event('debug', 'loud'))).not.toBeNull()
  })
})
