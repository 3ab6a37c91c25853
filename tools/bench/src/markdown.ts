import type { Comparison } from './statistics.ts'

/** A table; the first row holds the headings. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...body.map(line)].join('\n')
}

/** `1.00 · 1.01 · 0.99`: one ratio per round, so that a reader sees how far to trust them. */
export function ratios({ ratios: values }: Comparison): string {
  return values.map((ratio) => ratio.toFixed(2)).join(' · ')
}

/** Milliseconds with the digits that mean something. */
export function milliseconds(value: number): string {
  return `${value.toPrecision(3)} ms`
}
