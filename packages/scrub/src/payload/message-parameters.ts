import type { Edit } from '../text/edit.ts'

const SLOT = /%(?:\d+\$)?[sdifjoOc]|%\(\w+\)s|\{\d*\}/g

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
  let filled = ''
  let from = 0
  for (const slot of template.matchAll(SLOT)) {
    if (spans.length >= parameters.length) break
    filled += template.slice(from, slot.index)
    const start = filled.length
    // In quotes a word is judged as a value and not as part of a sentence.
    const quote = /["'`]$/.test(filled) ? '' : '"'
    filled += quote + String(parameters[spans.length]) + quote
    spans.push([start + quote.length, filled.length - quote.length])
    from = slot.index + slot[0].length
  }
  const edits = find(filled + template.slice(from))
  return parameters.map((_, index) => {
    const span = spans[index]
    return span !== undefined && edits.some((edit) => edit.start < span[1] && edit.end > span[0])
  })
}
