import { describe, expect, it } from 'vitest'

import { countsLine, countTests } from './test-counts.ts'
import type { ReportedFile } from './test-counts.ts'

const file = (status: string, ...statuses: string[]): ReportedFile => ({
  name: 'gate.test.ts',
  status,
  assertionResults: statuses.map((result) => ({ fullName: 'a test', status: result })),
})

const line = (success: boolean, ...testResults: ReportedFile[]): string =>
  countsLine(countTests('gate', { success, testResults }))

describe('the sum of a report', () => {
  it('counts passed, failed and skipped tests', () => {
    expect(line(true, file('passed', 'passed', 'passed'))).toBe('2 passed, 0 failed')
    expect(line(false, file('failed', 'passed', 'failed'))).toBe('1 passed, 1 failed')
    expect(line(true, file('passed', 'passed', 'skipped', 'todo', 'pending'))).toBe(
      '1 passed, 0 failed, 3 skipped',
    )
  })

  it('names each failed test and the first line of its reason', () => {
    const fullName = 'a batch is sent once'
    const failureMessages = ['Error: Test timed out in 60000ms.\n    at send.ts:3']
    const broken = {
      name: '/app/gate.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'a batch is kept', status: 'passed' },
        { fullName, status: 'failed', failureMessages },
      ],
    }
    expect(countTests('gate', { success: false, testResults: [broken] }).remarks).toEqual([
      'gate: gate.test.ts: a batch is sent once: Error: Test timed out in 60000ms.',
    ])
  })

  it('counts a file that could not be imported as one failure', () => {
    expect(line(false, file('passed', 'passed'), file('failed'))).toBe('1 passed, 1 failed')
  })

  it('counts a file whose tests passed but whose hook failed as one failure', () => {
    expect(line(false, file('failed', 'passed'))).toBe('1 passed, 1 failed')
  })

  it('counts a file without tests as one failure, even when it calls itself passed', () => {
    expect(line(true, file('passed'))).toBe('0 passed, 1 failed')
  })

  it('counts a run that failed outside its tests as one failure', () => {
    expect(line(false, file('passed', 'passed'))).toBe('1 passed, 1 failed')
  })

  it('counts a missing or empty report as one failure that names the project', () => {
    expect(countTests('gate', undefined)).toMatchObject({ passed: 0, failed: 1 })
    expect(countTests('gate', undefined).remarks[0]).toContain('gate')
    expect(countTests('gate', { success: true, testResults: [] })).toMatchObject({ failed: 1 })
  })
})
