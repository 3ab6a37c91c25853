import { normalizeKey } from '../keys/split-key.ts'
import type { Explanation, Finding } from './policy.ts'

/**
 * Rules that `allowRules` may not name, since they belong to the promise, and what to do instead.
 */
const FIXED: Readonly<Record<string, string>> = {
  bounds: 'policy.bounds: raise the bound that was met',
  bytes: 'nothing: bytes leave as their number alone',
  identity: "policy.identity: 'minimal' lets id, e-mail, user name and address leave",
  'local-variables': 'nothing: local variables never leave',
  'message-parameter': 'policy.allowRules: the rule that explain() tells for the filled sentence',
  'own-secret': 'policy.secrets: remove the value, or rename the variable it came from',
  'request.attribute': "policy.bodies: 'scrubbed', or policy.allowHeaders with the header's name",
  'request.body': "policy.bodies: 'scrubbed'",
  'request.field': 'nothing: cookies and the environment of a request never leave',
  'request.header': 'policy.allowHeaders: name the header in lower case',
  strict: "policy.mode: 'standard' lets texts leave after scrubbing",
  term: 'policy.terms: remove the term',
  unreadable: 'nothing: the value could not be read',
}

/** What to do about a rule that `allowRules` may not name; nothing for any other rule. */
export function fixedAdvice(rule: string): string | undefined {
  return Object.hasOwn(FIXED, rule) ? FIXED[rule] : undefined
}

/** Adds to each finding how to allow it. */
export function explainFindings(findings: readonly Finding[]): readonly Explanation[] {
  return findings.map((finding) => ({ ...finding, allow: allowOf(finding) }))
}

function allowOf({ rule, path, range }: Finding): string {
  const key = path.findLast((part) => typeof part === 'string') ?? ''
  if (rule === 'request.header') return `policy.allowHeaders: [${quoted(key.toLowerCase())}]`
  if (rule === 'request.attribute') return allowAttribute(path.map(String))
  const fixed = fixedAdvice(rule)
  if (fixed !== undefined) return fixed
  // A value that went as a whole because of its key: that key alone can be allowed.
  const owner = rule.startsWith('key:') && range === undefined ? ownerOf(rule, path) : undefined
  return owner === undefined
    ? `policy.allowRules: [${quoted(rule)}]`
    : `policy.allowKeys: [${quoted(owner)}]`
}

/** Of an attribute of a span or a log, which carries a header or a body. */
function allowAttribute(path: readonly string[]): string {
  const header = path.map((part) => /^http\.\w+\.header\.(.+)$/.exec(part)?.[1]).find(Boolean)
  if (header === undefined) return FIXED['request.body'] as string
  return `policy.allowHeaders: [${quoted(header.toLowerCase().replaceAll('_', '-'))}]`
}

/**
 * The key on the path that holds the rule's word. It may stand above the value; a list of pairs has none.
 */
function ownerOf(rule: string, path: Finding['path']): string | undefined {
  const word = normalizeKey(rule.slice('key:'.length))
  const isMeant = (part: number | string): boolean =>
    typeof part === 'string' && normalizeKey(part).includes(word)
  return path.findLast(isMeant) as string | undefined
}

/** A name as it would be written in a policy. */
export function quoted(name: string): string {
  return /^[^'\\\p{Cc}]*$/u.test(name) ? `'${name}'` : JSON.stringify(name)
}
