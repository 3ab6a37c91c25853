import { button, element } from './element.ts'
import { markerText } from './rules.ts'
import type { TraceEntry } from './wire.ts'

/** A trace as a table of bars, one line a span, indented under the span that began it. */
export function traceView(
  entries: readonly TraceEntry[],
  own: string,
  onChoose: (row: string) => void,
): HTMLElement {
  const start = Math.min(...entries.map((entry) => entry.start))
  const whole = Math.max(...entries.map((entry) => entry.end)) - start
  const percent = (seconds: number): string =>
    `${whole > 0 ? ((seconds / whole) * 100).toFixed(2) : 0}%`
  return element(
    'ol',
    { class: 'trace', 'aria-label': 'Spans of the trace' },
    ...entries.map((entry) => {
      const label = element('span', { class: 'name' }, markerText(entry.title))
      const bar = element('span', { class: 'bar' })
      label.style.setProperty('--depth', String(Math.min(entry.depth, 12)))
      bar.style.setProperty('--from', percent(entry.start - start))
      bar.style.setProperty('--size', percent(entry.end - entry.start))
      const time = entry.type === 'event' ? 'event' : durationText(entry.end - entry.start)
      const line = element('span', { class: 'line' }, label, bar, element('small', {}, time))
      return element(
        'li',
        { 'data-type': entry.type, ...(entry.row === own && { 'aria-current': 'true' }) },
        button(line, () => onChoose(entry.row)),
      )
    }),
  )
}

const durationText = (seconds: number): string =>
  seconds < 1 ? `${(seconds * 1_000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`
