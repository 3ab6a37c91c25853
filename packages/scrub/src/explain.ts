import type { Finding } from './policy.ts'

/** Which rule acted at a place and what an operator can do about it. */
export interface Explanation extends Finding {
  /** The part of a policy that would let the place stay, ready to paste. */
  readonly allow: string
}

/** Rules that belong to the promise and cannot be switched off by name. */
const FIXED: Readonly<Record<string, string>> = {
  bounds: 'policy.bounds: raise the bound that was met',
  identity: "policy.identity: 'minimal' lets id, e-mail, user name and address leave",
  'local-variables': 'nothing: local variables never leave',
  'own-secret': 'policy.secrets: remove the value, or rename the variable it came from',
  'request.body': "policy.bodies: 'scrubbed'",
  'request.header': 'policy.allowHeaders: name the header in lower case',
  term: 'policy.terms: remove the term',
  unreadable: 'nothing: the value could not be read',
}

/** Adds to each finding how to allow it. */
export function explainFindings(findings: readonly Finding[]): readonly Explanation[] {
  return findings.map((finding) => ({ ...finding, allow: allowOf(finding) }))
}

function allowOf({ rule, path, range }: Finding): string {
  const fixed = FIXED[rule]
  if (fixed !== undefined) return fixed
  const key = path.findLast((part) => typeof part === 'string')
  // A whole value that went because of its key: the key can be allowed alone.
  if (rule.startsWith('key:') && range === undefined && key !== undefined) {
    return `policy.allowKeys: ['${key}']`
  }
  return `policy.allowRules: ['${rule}']`
}
