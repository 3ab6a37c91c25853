import { expect, test } from 'vitest'
import { releaseHealth } from './release-health.ts'

const noon = Date.parse('2026-01-01T12:00:34.567Z')

test('a run is one number in its minute', () => {
  const sessions: unknown[] = []
  const health = releaseHealth(() => noon)
  health.setup({ sendSession: (session: unknown) => void sessions.push(session) })
  health.count('errored')
  expect(sessions).toEqual([{ aggregates: [{ started: '2026-01-01T12:00:00.000Z', errored: 1 }] }])
})

test('without a client, or with one that throws, counting does nothing', () => {
  const health = releaseHealth()
  expect(() => health.count('exited')).not.toThrow()
  health.setup({
    sendSession() {
      throw new Error('closed')
    },
  })
  expect(() => health.count('exited')).not.toThrow()
})
