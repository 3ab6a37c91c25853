import { normalizeKey } from '../keys/split-key.ts'
import type { Explanation, Finding } from './policy.ts'

/** Rules that belong to the promise and cannot be switched off by name. */
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

/** How a rule that cannot be switched off by name is answered; nothing for the others. */
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
  // A whole value that went because of a key: the key can be allowed alone.
  const owner = rule.startsWith('key:') && range === undefined ? ownerOf(rule, path) : undefined
  return owner === undefined
    ? `policy.allowRules: [${quoted(rule)}]`
    : `policy.allowKeys: [${quoted(owner)}]`
}

/** An attribute of a span or log that carries a header or a body. */
function allowAttribute(path: readonly string[]): string {
  const header = path.map((part) => /^http\.\w+\.header\.(.+)$/.exec(part)?.[1]).find(Boolean)
  if (header === undefined) return FIXED['request.body'] as string
  return `policy.allowHeaders: [${quoted(header.toLowerCase().replaceAll('_', '-'))}]`
}

/** The key that the rule is about; it may stand above the place, and in a list of pairs nowhere. */
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
