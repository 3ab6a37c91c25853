import type { Growth } from '@tacet/corpus'
import { table } from '../markdown.ts'
import type { Measurement, Share } from './measurement.ts'

/** One figure of an engine. What is better decides who is first. */
interface Column {
  readonly title: string
  readonly better: 'high' | 'low'
  readonly digits: number
  readonly unit?: string
  readonly of: (measurement: Measurement) => number | undefined
}

function percent(share: Share | undefined): number | undefined {
  return share && (100 * share.good) / share.total
}

function percentMissing(share: Share | undefined): number | undefined {
  return share && percent({ good: share.total - share.good, total: share.total })
}

function sum(shares: readonly Share[]): Share {
  return {
    good: shares.reduce((all, { good }) => all + good, 0),
    total: shares.reduce((all, { total }) => all + total, 0),
  }
}

function worst(
  { growths, hung }: Measurement,
  pick: (growth: Growth) => number,
): number | undefined {
  if (hung) return Number.POSITIVE_INFINITY
  return growths.length === 0 ? undefined : Math.max(...growths.map(pick))
}

const exponent: Column = {
  title: 'worst exponent',
  better: 'low',
  digits: 2,
  of: (row) => worst(row, (growth) => growth.exponent),
}

const ratio: Column = {
  title: 'ratio',
  better: 'low',
  digits: 2,
  of: ({ cost }) => cost.dirtyRatio,
}

const summary: readonly Column[] = [
  {
    title: 'text recall',
    better: 'high',
    digits: 1,
    unit: ' %',
    of: ({ quality }) => quality?.recall && percent(sum(Object.values(quality.recall))),
  },
  {
    title: 'false positives',
    better: 'low',
    digits: 1,
    unit: ' %',
    of: ({ quality }) => percentMissing(quality?.benign),
  },
  {
    title: 'canaries leaked',
    better: 'low',
    digits: 1,
    unit: ' %',
    of: ({ quality }) => percent(quality?.leaked),
  },
  ratio,
  exponent,
  {
    title: 'min + gzip',
    better: 'low',
    digits: 1,
    unit: ' kB',
    of: ({ kilobytes }) => kilobytes,
  },
]

const recall =
  (name: keyof NonNullable<NonNullable<Measurement['quality']>['recall']>) =>
  ({ quality }: Measurement): number | undefined =>
    percent(quality?.recall?.[name])

const findings: readonly Column[] = [
  { title: 'tokens', better: 'high', digits: 1, unit: ' %', of: recall('provider') },
  { title: 'keyed', better: 'high', digits: 1, unit: ' %', of: recall('keyed') },
  { title: 'structural', better: 'high', digits: 1, unit: ' %', of: recall('structural') },
  { title: 'cards, IBAN', better: 'high', digits: 1, unit: ' %', of: recall('money') },
  { title: 'evasions', better: 'high', digits: 1, unit: ' %', of: recall('evasion') },
  {
    title: 'neighbours lost',
    better: 'low',
    digits: 1,
    unit: ' %',
    of: ({ quality }) => percentMissing(quality?.neighbours),
  },
  {
    title: 'useful lost',
    better: 'low',
    digits: 1,
    unit: ' %',
    of: ({ quality }) => percent(quality?.lost),
  },
  {
    title: 'hostile failed',
    better: 'low',
    digits: 0,
    of: ({ quality }) => quality?.casualties,
  },
]

const times: readonly Column[] = [
  ratio,
  { title: 'clean', better: 'low', digits: 2, of: ({ cost }) => cost.cleanRatio },
  { title: 'fresh', better: 'low', digits: 2, of: ({ cost }) => cost.freshDirtyRatio },
  { title: 'fresh clean', better: 'low', digits: 2, of: ({ cost }) => cost.freshCleanRatio },
  { title: 'MB/s', better: 'high', digits: 1, of: ({ cost }) => cost.megabytesPerSecond },
  exponent,
  {
    title: 'ns/char',
    better: 'low',
    digits: 0,
    of: (row) => worst(row, (growth) => growth.nanosPerChar),
  },
]

function show(column: Column, value: number | undefined): string {
  if (value === undefined) return '–'
  return value === Number.POSITIVE_INFINITY
    ? 'hangs'
    : `${value.toFixed(column.digits)}${column.unit ?? ''}`
}

function section(rows: readonly Measurement[], columns: readonly Column[]): string {
  const cells = rows.map((row) => [
    row.unavailable ? `${row.name} (not available here)` : row.name,
    ...columns.map((column) => show(column, column.of(row))),
  ])
  return table([['engine', ...columns.map(({ title }) => title)], ...cells])
}

/** The figures in which a peer is ahead of the first row, as the reader sees them: rounded. */
function behind([ours, ...peers]: readonly Measurement[]): readonly string[] {
  if (ours === undefined) return []
  const columns = [...new Set([...summary, ...findings, ...times])]
  return columns.flatMap((column) => {
    const rounded = (row: Measurement): number => {
      const value = column.of(row)
      const sign = column.better === 'high' ? -1 : 1
      return value === undefined ? Number.NaN : sign * Number(value.toFixed(column.digits))
    }
    const own = rounded(ours)
    const ahead = peers
      .filter((peer) => rounded(peer) < own)
      .toSorted((a, b) => rounded(a) - rounded(b))
    const [best] = ahead
    if (best === undefined) return []
    const others = ahead.length === 1 ? '' : ` and ${ahead.length - 1} more`
    return [`*${column.title}* (${best.name} ${show(column, column.of(best))}${others})`]
  })
}

function slowest(row: Measurement | undefined): string {
  const growth = row?.growths.toSorted((a, b) => b.exponent - a.exponent)[0]
  return growth === undefined ? '' : ` Our worst family is "${growth.family}" (${growth.kind}).`
}

/** The tables of all rows, the first of which is ours, with what has to be said about them. */
export function describe(rows: readonly Measurement[]): string {
  const late = behind(rows)
  const verdict =
    late.length === 0
      ? 'Our row is first, or level with the first, in every column.'
      : `Our row is not the first in ${late.join('; ')}. Who is faster or smaller there looks at less: see its recall and leaks.`
  return [
    section(rows, summary),
    verdict,
    'What is found and what is lost:',
    section(rows, findings),
    'Time:',
    section(rows, times),
    `${notes}${slowest(rows[0])}`,
    ...rows.flatMap(({ remark }) => (remark === undefined ? [] : [remark])),
  ].join('\n\n')
}

const notes = `*ratio*, *clean*: time for all payloads over \`JSON.stringify\` of them, with and without canaries, the same objects again
and again, median of 15. *fresh*, *fresh clean*: the same with payloads parsed anew for each round, in which ids, times, secrets,
messages and addresses (12 % of the texts, 27 % of the characters) were never seen before. *MB/s*: 4000 log lines, one in
fifty with a secret. *worst exponent*, *ns/char*: the worst growth family from 1 kB to 1 MB (a family ends when one call takes
200 ms). *hostile failed*: objects at which the engine threw, hung, leaked, lost its useful part or returned what is not JSON.
*min + gzip*: what an app would import of it, bundled; kB of 1000 bytes. A dash: the engine has no such function. Rows without
one of their own for objects get the payload as JSON text.`
