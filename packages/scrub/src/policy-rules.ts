import type { PolicyRule } from './policy.ts'
import type { Selector } from './selector.ts'
import { note, type Visit } from './visit.ts'

/** Applies the operator's own rules to a clean copy; what they change is changed in place. */
export type ApplyRules = (value: unknown, visit: Visit) => unknown

interface Prepared {
  readonly rule: PolicyRule
  readonly selects: Selector
  readonly pattern: RegExp
}

const EVERYWHERE: Selector = () => true

/**
 * Prepares rules with selectors. They run after the built-in rules, on each text the selector
 * names, so they can only take more.
 *
 * @param pseudonym a keyed hash for the method `hash`; without a key the text is removed
 */
export function preparePolicyRules(
  rules: readonly PolicyRule[],
  replacement: string,
  pseudonym: (text: string) => string | undefined,
): ApplyRules | undefined {
  if (rules.length === 0) return undefined
  const prepared: readonly Prepared[] = rules.map((rule) => {
    const flags = rule.pattern.flags.replace('y', '')
    const pattern = new RegExp(rule.pattern.source, flags.includes('g') ? flags : `${flags}g`)
    return { rule, selects: rule.selects ?? EVERYWHERE, pattern }
  })

  const redact = (text: string, { rule }: Prepared): string => {
    if (rule.method === 'remove') return ''
    if (rule.method === 'mask') return text.replace(/[^\s@.-]/g, '*')
    if (rule.method === 'hash') return pseudonym(text) ?? replacement
    return rule.replacement ?? replacement
  }

  const text = (input: string, path: readonly (number | string)[], visit: Visit): string => {
    let result = input
    for (const item of prepared) {
      const { rule, selects, pattern } = item
      if (!selects(path, input)) continue
      const subject = rule.target === 'key' ? String(path.at(-1) ?? '') : result
      pattern.lastIndex = 0
      if (!pattern.test(subject)) continue
      result =
        rule.target === 'key'
          ? redact(result, item)
          : result.replace(pattern, (match) => redact(match, item))
      visit.path.splice(0, path.length, ...path)
      note(visit, path.length, rule.id, rule.method)
    }
    return result
  }

  const apply = (value: unknown, path: (number | string)[], visit: Visit): unknown => {
    if (typeof value === 'string') return text(value, path, visit)
    if (typeof value === 'number') {
      const clean = text(String(value), path, visit)
      return clean === String(value) ? value : clean
    }
    if (typeof value !== 'object' || value === null) return value
    const bag = value as Record<string, unknown>
    for (const key of Object.keys(bag)) {
      path.push(Array.isArray(value) ? Number(key) : key)
      const clean = apply(bag[key], path, visit)
      if (clean !== bag[key]) bag[key] = clean
      path.pop()
    }
    return value
  }

  return (value, visit) => apply(value, [], visit)
}
