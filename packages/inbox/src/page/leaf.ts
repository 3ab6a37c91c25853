import type { Mark } from '../rows/marks.ts'
import { button, counted, element } from './element.ts'
import { markedText, ruleChip } from './rules.ts'

/** A longer text is cut until a person asks for all of it. */
const LONG_TEXT = 1_000

/** A value without anything below it, with what was removed from it. */
export function leafValue(value: unknown, marks: readonly Mark[]): HTMLElement {
  if (typeof value === 'string') {
    const made = element('span', { class: 'value string' })
    const show = (until: number): void => {
      const shown = value.slice(0, until)
      made.replaceChildren(
        markedText(
          shown,
          marks.filter((mark) => !mark.range || mark.range[1] <= until),
        ),
      )
      if (until >= value.length) return
      made.append(
        '… ',
        button(`show all ${counted(value.length, 'character')}`, () => show(value.length)),
      )
    }
    show(marks.length > 0 ? value.length : Math.min(value.length, LONG_TEXT))
    return made
  }
  const chips = marks.map((mark) => ruleChip(mark.rule ?? '', mark.method))
  if (value === undefined) return element('span', { class: 'value gone' }, 'removed ', ...chips)
  const kind = value === null ? 'null' : typeof value
  return element('span', { class: `value ${kind}` }, JSON.stringify(value), ' ', ...chips)
}
