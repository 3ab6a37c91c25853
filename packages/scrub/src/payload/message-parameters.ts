import type { Edit } from '../text/edit.ts'

const SLOT = /%(?:\d+\$)?[sdifjoOc]|%\(\w+\)s|\{\d*\}/g
const QUOTES = new Set(['"', "'", '`'])

/**
 * A structured message keeps its template (`paid with password=%s`) and its parameters apart, so a
 * parameter stands bare where its key cannot be seen. This fills the template and tells which
 * parameters a rule would touch in the sentence they belong to.
 */
export function secretParameters(
  template: string,
  parameters: readonly unknown[],
  find: (text: string) => readonly Edit[],
): readonly boolean[] {
  const spans: (readonly [number, number])[] = []
  const parts: string[] = []
  let length = 0
  let from = 0
  let last = ''
  const add = (part: string): void => {
    if (part === '') return
    parts.push(part)
    length += part.length
    last = part.slice(-1)
  }
  for (const slot of template.matchAll(SLOT)) {
    if (spans.length >= parameters.length) break
    add(template.slice(from, slot.index))
    // In quotes a word is judged as a value and not as part of a sentence.
    const quote = QUOTES.has(last) ? '' : '"'
    add(quote)
    const start = length
    add(String(parameters[spans.length]))
    spans.push([start, length])
    add(quote)
    from = slot.index + slot[0].length
  }
  const edits = find(parts.join('') + template.slice(from))
  // Both are in order.
  let next = 0
  return parameters.map((_, index) => {
    const [start, end] = spans[index] ?? [0, 0]
    while ((edits[next]?.end ?? Infinity) <= start) next++
    return (edits[next]?.start ?? Infinity) < end
  })
}
