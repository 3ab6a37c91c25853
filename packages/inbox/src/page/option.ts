import { element } from './element.ts'
import { markerText } from './rules.ts'
import type { Row } from './wire.ts'

/** How many places were removed from what a row stands for. */
export const removedIn = (row: Row): number =>
  Object.values(row.marks).reduce((sum, count) => sum + count, 0)

/** A row of the list. */
export function optionOf(row: Row): HTMLElement {
  const removed = removedIn(row)
  const time = new Date(row.time)
  return element(
    'li',
    { role: 'option', id: row.id, 'aria-selected': 'false', 'data-type': row.type },
    element(
      'span',
      { class: 'facts' },
      element('span', { class: 'type', 'data-type': row.type }, row.type),
      row.status === 200
        ? undefined
        : element('span', { class: 'bad' }, row.status === 0 ? 'no answer' : String(row.status)),
      removed > 0 ? element('span', { class: 'count' }, `${removed} removed`) : undefined,
      element('span', { class: 'found' }),
      element('time', { datetime: row.time }, time.toLocaleTimeString()),
    ),
    element('span', { class: 'title' }, markerText(row.title)),
  )
}
