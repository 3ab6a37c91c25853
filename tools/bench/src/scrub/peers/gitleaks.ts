import { cutRanges } from './cut-ranges.ts'
import type { Range } from './cut-ranges.ts'
import { type Allowlist, type GitleaksRule, readGitleaksRules } from './gitleaks-rules.ts'
import type { Peer } from './peer.ts'
import { throughJson } from './through-json.ts'

/** Shannon entropy in bits per character, as gitleaks measures it. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) {
    bits -= (count / text.length) * Math.log2(count / text.length)
  }
  return bits
}

function lineAround(text: string, [start, end]: Range): string {
  const behind = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', start) + 1, behind < 0 ? text.length : behind)
}

function isAllowed(list: Allowlist, input: string, match: Range, secret: string): boolean {
  const { target, patterns, stopwords, every } = list
  const seen =
    target === 'secret'
      ? secret
      : target === 'match'
        ? input.slice(...match)
        : lineAround(input, match)
  const lower = secret.toLowerCase()
  const byPattern = patterns.some((pattern) => pattern.test(seen))
  const byWord = stopwords.some((word) => lower.includes(word))
  if (!every) return byPattern || byWord
  const checks = [
    ...(patterns.length > 0 ? [byPattern] : []),
    ...(stopwords.length > 0 ? [byWord] : []),
  ]
  return checks.length > 0 && checks.every(Boolean)
}

function find(rule: GitleaksRule, input: string, lists: readonly Allowlist[]): readonly Range[] {
  return [...input.matchAll(rule.pattern)].flatMap((match) => {
    const groups = match.indices ?? []
    const whole = groups[0]
    if (whole === undefined) return []
    const range =
      rule.group > 0
        ? groups[rule.group]
        : (groups.slice(1).find((group) => group !== undefined && group[0] < group[1]) ?? whole)
    if (range === undefined) return []
    const secret = input.slice(...range)
    if (rule.entropy > 0 && entropyOf(secret) <= rule.entropy) return []
    const allowed = [...lists, ...rule.allowlists].some((list) =>
      isAllowed(list, input, whole, secret),
    )
    return allowed ? [] : [range]
  })
}

/** Its rules with keywords, entropy and allowlists, as its own engine applies them, run by V8. */
export function gitleaks(): Peer | undefined {
  const config = readGitleaksRules()
  if (config === undefined) return undefined
  const { rules, allowlists, total, refused } = config
  const text = (input: string): string => {
    const lower = input.toLowerCase()
    const likely = rules.filter(
      ({ keywords }) => keywords.length === 0 || keywords.some((word) => lower.includes(word)),
    )
    return cutRanges(
      input,
      likely.flatMap((rule) => find(rule, input, allowlists)),
    )
  }
  return {
    name: `gitleaks' ${total} rules run in JS`,
    text,
    value: throughJson(text),
    // Its rules are data; the few lines that run them would add little.
    entry: `export const config = ${JSON.stringify(config, (_, part: unknown) => (part instanceof RegExp ? part.source : part))}`,
    remark:
      `Of gitleaks' ${total} rules ${rules.length} were converted to JavaScript, ` +
      `${total - rules.length - refused.length} looks at file names only and ${refused.length} could not be; ` +
      'keywords, entropy and allowlists are applied as it does. Rules for certain files run on every text.',
  }
}
