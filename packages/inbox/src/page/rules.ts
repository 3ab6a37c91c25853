import type { Mark } from '../rows/marks.ts'
import { element } from './element.ts'

/** What a place is called whose item does not say which rule acted. */
const UNNAMED = 'rule not named'

export const ruleName = (rule: string): string => (rule === '' ? UNNAMED : rule)

/** A rule's chip. The colour follows from the name, so a rule looks the same in every run. */
export function ruleChip(rule: string, method?: Mark['method']): HTMLElement {
  const chip = element('span', { class: 'rule' }, ruleName(rule))
  if (rule === '') chip.title = 'the item does not say which rule acted; SDKs use this marker too'
  else if (method !== undefined) chip.title = `${method} by ${rule}`
  return colour(chip, rule)
}

/** A text with its removed places wrapped, each followed by the chip of its rule. */
export function markedText(text: string, marks: readonly Mark[]): DocumentFragment {
  const fragment = document.createDocumentFragment()
  let at = 0
  const ranged = marks.flatMap((mark) => (mark.range ? [{ mark, range: mark.range }] : []))
  for (const { mark, range } of ranged.toSorted((a, b) => a.range[0] - b.range[0])) {
    const [start, end] = range
    // A range that does not fit the text is still a removed place: its chip stands where it can.
    if (start >= at && end <= text.length && start < end) {
      fragment.append(text.slice(at, start), removedText(text.slice(start, end), mark))
      at = end
    } else {
      fragment.append(removedText('', mark))
    }
  }
  const whole = marks.find((mark) => !mark.range)
  if (whole && at === 0) {
    fragment.append(removedText(text, whole))
    return fragment
  }
  fragment.append(text.slice(at))
  for (const mark of marks)
    if (!mark.range) fragment.append(' ', ruleChip(mark.rule ?? '', mark.method))
  return fragment
}

function removedText(text: string, { rule = '', method }: Mark): HTMLElement {
  const removed = element('mark', { class: 'removed' }, text, ruleChip(rule, method))
  return colour(removed, rule)
}

/** A text with every `[Filtered]` wrapped: for raw views, where no path tells the rule. */
export function markerText(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (const part of text.split(/(\[Filtered\])/)) {
    fragment.append(
      part === '[Filtered]' ? element('mark', { class: 'removed plain' }, part) : part,
    )
  }
  return fragment
}

/** Sets the hue the stylesheet mixes a rule's colours from. */
export function colour<E extends HTMLElement>(target: E, rule: string): E {
  let hash = 0
  for (const letter of rule) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 24
  // Steps of the golden angle keep the hues of alike names apart.
  target.style.setProperty('--hue', ((hash * 137.508) % 360).toFixed(1))
  if (rule === '') target.style.setProperty('--tint', '0')
  return target
}
