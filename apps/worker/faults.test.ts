import { describe, expect, test } from 'vitest'
import { faults } from './faults/faults.ts'
import { tryFault } from './faults/trial.ts'

// A small edition of `npm run test:faults`.
const size = 8

describe.each(['BullMQ', 'pg-boss'] as const)('a runner on %s', (queue) => {
  test.each(faults)(
    'loses no job, tells each person once and lives on: $title',
    { timeout: 240_000 },
    async (fault) => {
      const verdict = await tryFault(fault, { queue, size })
      expect(verdict.accepted).toBeGreaterThanOrEqual(size)
      expect(verdict).toMatchObject({ lost: 0, missing: [], twice: [], alive: true, passed: true })
    },
  )
})
