import { expect, test } from 'vitest'
import { memoryStore } from './memory-store.ts'
import { resolveSettings } from './settings.ts'

const minute = 60_000
const given = {
  store: memoryStore(),
  directory: { person: () => undefined, admins: () => [] },
}
const defaults = {
  channels: [],
  hourlyCap: 20,
  digestWindow: 24 * 60 * minute,
  digestEvery: 60 * minute,
  recoverAfter: 5 * minute,
  retention: 30 * 24 * 60 * minute,
  every: 30_000,
  timeout: 10_000,
}

test('what is not given is as the settings say', () => {
  expect(resolveSettings(given)).toMatchObject(defaults)
})

test('what is no sensible number counts as not given', () => {
  const odd = Object.fromEntries(Object.keys(defaults).map((name) => [name, Number.NaN]))
  expect(resolveSettings({ ...given, ...odd, channels: [] })).toMatchObject(defaults)
  expect(resolveSettings({ ...given, hourlyCap: 0, timeout: -1 })).toMatchObject(defaults)
})

test('a line is said once, and a logger that throws takes nothing with it', () => {
  const lines: string[] = []
  const { warn } = resolveSettings({ ...given, warn: (line) => lines.push(line) })
  for (const line of ['one', 'one', 'two']) warn(line)
  expect(lines).toEqual(['one', 'two'])
  const failing = resolveSettings({
    ...given,
    warn: () => {
      throw new Error('of the logger')
    },
  })
  expect(() => failing.warn('one')).not.toThrow()
})
