import type { Verdict } from './verdict.ts'

/** In the order of the columns. */
const columns: readonly (readonly [head: string, cell: (verdict: Verdict) => unknown])[] = [
  ['accepted', ({ accepted }) => accepted],
  ['done', ({ done }) => done],
  ['lost', ({ lost }) => lost],
  ['failed', ({ failed }) => failed],
  ['events', ({ events }) => events],
  ['notices', ({ notices }) => notices],
  ['missing', ({ missing }) => missing.length],
  ['twice', ({ twice }) => twice.length],
  ['again', ({ again }) => again],
  ['alive', ({ alive }) => (alive ? 'yes' : 'NO')],
]

const line = (name: string, cells: readonly unknown[], end = ''): string =>
  name.padEnd(52) + cells.map((cell) => String(cell).padStart(10)).join('') + end

export function printVerdictHead(): void {
  console.log(
    line(
      'queue: fault',
      columns.map(([head]) => head),
    ),
  )
}

export function printVerdict(verdict: Verdict): void {
  const cells = columns.map(([, cell]) => cell(verdict))
  console.log(
    line(`${verdict.queue}: ${verdict.fault}`, cells, verdict.passed ? '' : '   <- must not be'),
  )
  if (verdict.problem !== undefined) console.log(`    ${verdict.problem}`)
  for (const name of verdict.missing) console.log(`    not told: ${name}`)
  for (const name of verdict.twice) console.log(`    told twice: ${name}`)
}
