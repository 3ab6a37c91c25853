import type { Method, Policy, PolicyRule } from './policy.ts'
import { parseSelector, type Selector } from './selector.ts'

/** What could be taken over from a Relay configuration, and what could not. */
export interface RelayPolicy {
  readonly policy: Policy
  /** Each part that has no equal here, by its place in the configuration. */
  readonly unsupported: readonly string[]
}

type Bag = Readonly<Record<string, unknown>>

/** Relay's rule types that one of ours covers, or a pattern. Source: Relay's `relay-pii/src/regexes.rs`. */
const PATTERNS: Readonly<Record<string, string>> = {
  email: String.raw`[\w.!#$%&'*+/=?^{|}~-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+`,
  ip: String.raw`\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b|(?<![:.\w])(?:[\da-fA-F]{1,4}:){2,7}:?(?:[\da-fA-F]{1,4}(?::[\da-fA-F]{1,4}){0,6})?(?![:.\w])`,
  mac: String.raw`\b(?:[\da-fA-F]{2}[:-]){5}[\da-fA-F]{2}\b`,
  uuid: String.raw`\b[\da-fA-F]{8}-(?:[\da-fA-F]{4}-){3}[\da-fA-F]{12}\b`,
  imei: String.raw`\b\d{2}-?\d{6}-?\d{6}-?\d{1,2}\b`,
  userpath: String.raw`(?<=(?:/home/|/Users/|\\Users\\|\\home\\))[^/\\\s"']+`,
  us_ssn: String.raw`\b(?!000|666|9\d\d)\d{3}[- ](?!00)\d\d[- ](?!0000)\d{4}\b`,
  creditcard: String.raw`\b\d(?:[ -]?\d){12,18}\b`,
  iban: String.raw`\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b`,
  pemkey: String.raw`-----BEGIN[A-Z ]+(?:PRIVATE|PUBLIC) KEY-----[^-]+(?:-----END[A-Z ]+-----)?`,
  bearer: String.raw`\bBearer\s+[\w.~+/=-]+`,
  url_auth: String.raw`(?<=://)[^\s/@:]+:[^\s/@]+(?=@)`,
  password: String.raw`(?:password|secret|passwd|api_?key|access_?token|auth|credentials|mysql_pwd|privatekey|private_key|token)`,
  anything: String.raw`[^]+`,
}

/** Relay's rules whose place is decided by the key, not by the text. */
const BY_KEY = new Set(['password'])
const METHODS = new Set(['remove', 'mask', 'hash', 'replace'])

/**
 * Reads Sentry's "Advanced Data Scrubbing" rules, so that what the backend would remove after it
 * arrived is removed before it leaves. Rules are applied to what our own rules left.
 *
 * Where we differ on purpose: a credit card has to pass the Luhn check by our own rule, and a rule
 * of ours replaces the secret part of a text where Relay replaces the whole.
 *
 * @param json the configuration as text or as parsed
 * @returns a policy with these rules, and the parts that are not supported, each named
 * @throws TypeError when the text is no JSON or no object
 */
export function fromRelayConfig(json: unknown): RelayPolicy {
  const config = typeof json === 'string' ? parse(json) : json
  if (!isBag(config)) throw new TypeError('tacet: a Relay configuration must be a JSON object')
  const unsupported: string[] = []
  const defined = isBag(config['rules']) ? config['rules'] : {}
  const applications = isBag(config['applications']) ? config['applications'] : {}
  const rules: PolicyRule[] = []
  for (const [selector, names] of Object.entries(applications)) {
    const selects = parseSelector(selector)
    if (selects === undefined) {
      unsupported.push(`applications: ${selector}`)
      continue
    }
    for (const name of Array.isArray(names) ? (names as unknown[]) : []) {
      const rule = readRule(String(name), selects, defined, unsupported)
      if (rule !== undefined) rules.push(rule)
    }
  }
  for (const key of Object.keys(config)) {
    if (key !== 'rules' && key !== 'applications' && key !== 'vars') unsupported.push(key)
  }
  return { policy: { rules }, unsupported }
}

function readRule(
  name: string,
  selects: Selector,
  defined: Bag,
  unsupported: string[],
): PolicyRule | undefined {
  const builtIn = /^@(\w+?)(?::(\w+))?$/.exec(name)
  const own = defined[name]
  if (builtIn !== null && own === undefined) {
    const [, type = '', method = 'replace'] = builtIn
    return makeRule(
      name,
      selects,
      type,
      method === 'filter' ? 'replace' : method,
      undefined,
      unsupported,
    )
  }
  if (!isBag(own)) {
    unsupported.push(`rules: ${name}`)
    return undefined
  }
  const redaction = isBag(own['redaction']) ? own['redaction'] : {}
  const method = String(redaction['method'] ?? 'remove')
  const replacement = typeof redaction['text'] === 'string' ? redaction['text'] : undefined
  if (own['type'] === 'pattern') {
    return compiled(name, selects, String(own['pattern']), method, replacement, unsupported)
  }
  return makeRule(name, selects, String(own['type']), method, replacement, unsupported)
}

function makeRule(
  name: string,
  selects: Selector,
  type: string,
  method: string,
  replacement: string | undefined,
  unsupported: string[],
): PolicyRule | undefined {
  const pattern = PATTERNS[type]
  if (pattern === undefined) {
    unsupported.push(`rules: ${name} (type ${type})`)
    return undefined
  }
  return compiled(name, selects, pattern, method, replacement, unsupported, BY_KEY.has(type))
}

function compiled(
  name: string,
  selects: Selector,
  pattern: string,
  method: string,
  replacement: string | undefined,
  unsupported: string[],
  byKey = false,
): PolicyRule | undefined {
  if (!METHODS.has(method)) {
    unsupported.push(`rules: ${name} (method ${method})`)
    return undefined
  }
  try {
    // Relay writes flags in front, as Rust does.
    const flags = /^\(\?([imsux]+)\)/.exec(pattern)
    const source = flags === null ? pattern : pattern.slice(flags[0].length)
    const kept = [...(flags?.[1] ?? '')].filter((flag) => 'ims'.includes(flag)).join('')
    return {
      id: name,
      selects,
      pattern: new RegExp(source, `g${byKey && !kept.includes('i') ? 'i' : ''}${kept}`),
      method: method as Method,
      ...(byKey && { target: 'key' as const }),
      ...(replacement !== undefined && { replacement }),
    }
  } catch {
    unsupported.push(`rules: ${name} (pattern)`)
    return undefined
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TypeError('tacet: a Relay configuration must be JSON')
  }
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
