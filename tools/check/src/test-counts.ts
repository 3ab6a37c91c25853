import { basename } from 'node:path'

/** One test file of a vitest JSON report; the fields the sum needs. */
export interface ReportedFile {
  readonly name: string
  readonly status: string
  readonly message?: string
  readonly assertionResults: readonly ReportedTest[]
}

/** One test of it. */
export interface ReportedTest {
  readonly fullName: string
  readonly status: string
  readonly failureMessages?: readonly string[]
}

/** What a vitest JSON report says; https://vitest.dev/guide/reporters#json-reporter */
export interface TestReport {
  readonly success: boolean
  readonly testResults: readonly ReportedFile[]
}

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** One line for every failure: far below the tests' own output it still says what broke. */
  readonly remarks: readonly string[]
}

/**
 * Counts one project's report. A file that broke before it held a test (an import error, a failing
 * hook) counts as one failure, and so does a run that failed although each of its tests passed (an
 * unhandled rejection). A missing report is one failure too: nobody knows what would have failed.
 *
 * @param project - the name to use in remarks
 * @param report - `undefined` when the project left none
 */
export function countTests(project: string, report: TestReport | undefined): Counts {
  if (report === undefined) return failure(`${project} left no report of its tests`)
  if (report.testResults.length === 0) return failure(`${project} ran no tests`)

  const counts = sumCounts(report.testResults.map((file) => countFile(project, file)))
  if (report.success || counts.failed > 0) return counts
  return sumCounts([counts, failure(`${project} failed outside its tests`)])
}

function countFile(project: string, file: ReportedFile): Counts {
  const statuses = file.assertionResults.map((result) => result.status)
  const passed = statuses.filter((status) => status === 'passed').length
  const broken = file.assertionResults.filter(({ status }) => status === 'failed')
  const failed = broken.length
  const remarks = broken.map((each) => remarkOn(project, file, each))
  const counts = { passed, failed, skipped: statuses.length - passed - failed, remarks }
  if (statuses.length > 0 && (failed > 0 || file.status === 'passed')) return counts
  return sumCounts([counts, failure(`${project}: ${file.name} broke outside its tests`)])
}

function remarkOn(
  project: string,
  file: ReportedFile,
  { fullName, failureMessages = [] }: ReportedTest,
): string {
  const [reason = ''] = (failureMessages[0] ?? '').split('\n')
  return [project, basename(file.name), fullName, reason].filter(Boolean).join(': ')
}

function failure(remark: string): Counts {
  return { passed: 0, failed: 1, skipped: 0, remarks: [remark] }
}

export function sumCounts(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
    skipped: all.reduce((sum, counts) => sum + counts.skipped, 0),
    remarks: all.flatMap((counts) => counts.remarks),
  }
}

/** `412 passed, 0 failed`, and the skipped ones only when there are any. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
