import { type Edit, mergeEdits } from '../text/edit.ts'
import { looksPersonal } from '../values/generated.ts'
import type { Find } from './text-finder.ts'

// A template keeps a place for each parameter: `paid with password=%s`. Parameters are judged in the
// sentence that both make.

const SLOT = /%(?:\d+\$)?[sdifjoOc]|%\(\w+\)s|\{\d*\}/g
const QUOTES = new Set(['"', "'", '`'])

/**
 * Fills the template and tells which parameters a rule would touch in the sentence they belong to.
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
  // Edits and slots are both in order, so each edit is looked at once.
  let next = 0
  return parameters.map((_, index) => {
    const [start, end] = spans[index] ?? [0, 0]
    while ((edits[next]?.end ?? Infinity) <= start) next++
    return (edits[next]?.start ?? Infinity) < end
  })
}

/** `'Bearer %s' % status['token']`, `args=('x', 7)`: no word of a sentence; `page=2` is a pair of its own. */
const CODE = /["'`()[\]{}]|\w=\w|[,;]$/
const mayBeSecret = (word: string): boolean => looksPersonal(word) && !CODE.test(word)

/** A longer text is no line of a log. */
const LONGEST = 4096

/**
 * Makes a `find` that also finds parameters behind a template that nobody filled, as in
 * `user=%s token=%s ann x7Kd9Qm2`: so SDKs join what `console.log` is handed. Other sentences follow a
 * template as well, so a word goes only when it looks like a secret.
 */
export function findingParameters(find: Find): Find {
  return (text, first) => {
    const edits = find(text, first)
    const slot = text.indexOf('%s')
    // Lines of code have such places as well.
    if (slot < 0 || text.length > LONGEST || text.includes('\n', slot)) return edits
    const slots = [...text.matchAll(SLOT)].length
    const words = [...text.matchAll(/\S+/g)].slice(-slots)
    const template = text.slice(0, words[0]?.index)
    // Too few words stand behind the last slot.
    if ([...template.matchAll(SLOT)].length < slots) return edits
    const params = words.map(([word]) => word)
    if (!params.some(mayBeSecret)) return edits
    const found = secretParameters(template, params, find).flatMap((isSecret, at) => {
      const word = params[at] as string
      const start = words[at]?.index as number
      return isSecret && mayBeSecret(word)
        ? [{ start, end: start + word.length, rule: 'message-parameter' }]
        : []
    })
    return found.length === 0 ? edits : mergeEdits([...edits, ...found])
  }
}
