import { type Bag, isBag } from '../core/bag.ts'
import { countGroups, isMethod } from '../policy/check-rule.ts'
import type { Policy, PolicyRule } from '../policy/policy.ts'
import {
  LEGACY_URL_PASSWORD,
  type Matcher,
  RELAY_GROUPS,
  RELAY_RULES,
  ruleOfType,
} from './relay-rules.ts'
import { translateRustPattern } from './rust-pattern.ts'
import { parseSelector } from './selector.ts'

/** What could be taken over from a Relay configuration, and what could not. */
export interface RelayPolicy {
  /** Its rules, and `vars.hashKey` as `hmacKey`; spread it into a policy of your own. */
  readonly policy: Policy
  /** Each part that has no equal here, by its place in the configuration. */
  readonly unsupported: readonly string[]
}

/** A rule without its place. */
type Rule = Omit<PolicyRule, 'selects'>
/** How the found text is rewritten; nothing where the configuration leaves it to the rule. */
type Redaction = Pick<PolicyRule, 'maskCharacter' | 'maskKeeps' | 'method' | 'replacement'>

/** The rules of one selector. */
interface Reading {
  readonly defined: Bag
  readonly unsupported: string[]
  readonly found: Map<string, readonly Rule[]>
}

/** What an `alias` or `multiple` that hides the rules inside of it hands down to them. */
interface Outer {
  readonly id: string
  readonly redaction: Redaction | undefined
}

/**
 * Reads Sentry's "Advanced Data Scrubbing" rules (Relay's `piiConfig`), so that what the backend
 * would remove after it arrived is removed before it leaves. Rules are applied to what our own rules
 * left. Sources: https://docs.sentry.io/security-legal-pii/scrubbing/advanced-datascrubbing/ and
 * https://docs.sentry.io/product/relay/modes/pii-and-data-scrubbing/
 *
 * Where we differ on purpose: a credit card has to pass the Luhn check; `hash` is an HMAC with
 * `vars.hashKey` or the policy's `hmacKey`, and without a key the text is replaced; `@password` and
 * `redact_pair` take the value from a text and not the whole text; in doubt a selector means a place.
 *
 * @param json the configuration as text or as parsed, or an object that holds it as `piiConfig`
 * @returns a policy with these rules, and the parts that are not supported, each named
 * @throws TypeError when the text is no JSON or no object
 */
export function fromRelayConfig(json: unknown): RelayPolicy {
  const outer = typeof json === 'string' ? parse(json) : json
  if (!isBag(outer)) throw new TypeError('tacet: a Relay configuration must be a JSON object')
  const unsupported: string[] = []
  const config = isBag(outer['piiConfig']) ? outer['piiConfig'] : outer
  if (config !== outer) nameOthers(outer, ['piiConfig'], '', unsupported)
  nameOthers(config, ['rules', 'applications', 'vars'], '', unsupported)
  const defined = bagOf(config, 'rules', unsupported)
  const vars = bagOf(config, 'vars', unsupported)
  nameOthers(vars, ['hashKey'], 'vars.', unsupported)
  const rules: PolicyRule[] = []
  for (const [selector, names] of Object.entries(bagOf(config, 'applications', unsupported))) {
    const selects = parseSelector(selector)
    if (selects === undefined || !isNames(names)) {
      unsupported.push(`applications: ${selector}`)
      continue
    }
    const found = new Map<string, readonly Rule[]>()
    for (const name of names) collect(name, undefined, [], { defined, unsupported, found })
    // Relay applies the rules of one selector in the order of their names.
    for (const name of [...found.keys()].toSorted()) {
      for (const rule of found.get(name) as readonly Rule[]) rules.push({ ...rule, selects })
    }
  }
  const { hashKey } = vars
  const isKeyed = typeof hashKey === 'string' && hashKey.trim() !== ''
  if (hashKey !== undefined && hashKey !== null && !isKeyed) unsupported.push('vars.hashKey')
  return {
    policy: { rules, ...(isKeyed && { hmacKey: hashKey }) },
    unsupported: [...new Set(unsupported)],
  }
}

/** Finds the rules behind a name: its own, a built-in one, or those that a group stands for. */
function collect(
  name: string,
  outer: Outer | undefined,
  above: readonly string[],
  reading: Reading,
): void {
  const { defined, found, unsupported } = reading
  if (found.has(name) || above.includes(name)) return
  const names = [...above, name]
  const own = Object.hasOwn(defined, name) ? defined[name] : undefined
  const isGroup = own === undefined && Object.hasOwn(RELAY_GROUPS, name)
  const group = isGroup ? RELAY_GROUPS[name] : undefined
  if (isBag(own)) collectOwn(own, outer, names, reading)
  else if (group !== undefined) {
    for (const inner of group) collect(inner, undefined, names, reading)
  } else {
    const rule = own === undefined ? builtIn(name, outer) : undefined
    if (rule === undefined) unsupported.push(`rules: ${name}`)
    else found.set(name, [rule])
  }
}

/**
 * The same for a rule of the configuration's own, which may be an `alias` or `multiple`.
 *
 * @param names its name, behind those that led to it
 */
function collectOwn(
  own: Bag,
  outer: Outer | undefined,
  names: readonly string[],
  reading: Reading,
): void {
  const name = names.at(-1) as string
  const id = outer?.id ?? name
  const redaction = readRedaction(name, own['redaction'], reading)
  if (redaction === null) return
  const type = String(own['type'])
  if (type === 'alias' || type === 'multiple') {
    const inner = type === 'alias' ? [own['rule']] : own['rules']
    if (!isNames(inner)) reading.unsupported.push(`rules: ${name} (${type})`)
    else {
      const handed = own['hideInner'] === true ? { id, redaction } : undefined
      for (const part of inner) collect(part, handed, names, reading)
    }
    return
  }
  const means = outer?.redaction ?? redaction ?? { method: 'remove' }
  const rules = readMatchers(name, type, own, reading).map((matcher) => ({
    id,
    ...matcher,
    ...means,
  }))
  if (rules.length > 0) reading.found.set(name, rules)
}

/** `@email`, `@email:mask`: a rule that every configuration has. */
function builtIn(name: string, outer: Outer | undefined): Rule | undefined {
  const [, type = '', method] = /^@([a-z]+)(?::([a-z]+))?$/.exec(name) ?? []
  const id = outer?.id ?? name
  if (name === '@urlauth:legacy') {
    return { id, method: 'replace', ...LEGACY_URL_PASSWORD, ...outer?.redaction }
  }
  const rule = Object.hasOwn(RELAY_RULES, type) ? RELAY_RULES[type] : undefined
  if (rule === undefined) return undefined
  const { text, method: usual = 'replace', type: _, ...matcher } = rule
  if (method === 'filter') return { id, method: 'replace', ...matcher, ...outer?.redaction }
  if (method !== undefined && !isMethod(method)) return undefined
  const means = method ?? usual
  return {
    id,
    method: means,
    ...matcher,
    ...(means === 'replace' && text !== undefined && { replacement: text }),
    ...outer?.redaction,
  }
}

/** What a rule looks for; nothing when it cannot be read, which is noted as unsupported. */
function readMatchers(name: string, type: string, own: Bag, reading: Reading): readonly Matcher[] {
  const isPair = type === 'redact_pair' || type === 'redactPair'
  if (type !== 'pattern' && !isPair) {
    const rule = ruleOfType(type)
    if (rule === undefined) {
      reading.unsupported.push(`rules: ${name} (type ${type})`)
      return []
    }
    const { pattern, target, groups, accepts } = rule
    return [
      {
        pattern,
        ...(target && { target }),
        ...(groups && { groups }),
        ...(accepts && { accepts }),
      },
    ]
  }
  const source = own[isPair ? 'keyPattern' : 'pattern']
  const pattern = typeof source === 'string' ? translateRustPattern(source) : undefined
  if (pattern === undefined) {
    reading.unsupported.push(`rules: ${name} (${isPair ? 'keyPattern' : 'pattern'})`)
    return []
  }
  if (isPair) return [{ pattern, target: 'key' }, pairInText(pattern)]
  const groups = own['replaceGroups']
  if (groups === undefined || groups === null) return [{ pattern }]
  if (isIndexes(groups) && groups.every((group) => group < countGroups(pattern))) {
    return [{ pattern, groups: [...new Set(groups)].toSorted((a, b) => a - b) }]
  }
  // The whole match goes instead.
  reading.unsupported.push(`rules: ${name} replaceGroups`)
  return [{ pattern }]
}

/** `key: value` and `key=value` in a text, where the key is what the pattern means. */
function pairInText(key: RegExp): Matcher {
  const source = String.raw`(?:${key.source})[\w-]{0,64}["'\\]{0,4}\s{0,8}(?:=|:(?!//))\s{0,8}(?:\\{0,3}["']([^"'\\]+)|([^\s"',;&}\])]+(?: [^\s"',;&}\])]+)?))`
  const pattern = new RegExp(source, key.flags)
  const count = countGroups(pattern)
  return { pattern, groups: [count - 2, count - 1] }
}

/** How a rule rewrites; nothing for the default, `null` when it has no equal here. */
function readRedaction(
  name: string,
  value: unknown,
  reading: Reading,
): Redaction | null | undefined {
  if (value === undefined || value === null) return undefined
  const redaction = isBag(value) ? value : {}
  const method = redaction['method']
  if (method === 'default') return undefined
  if (!isMethod(method)) {
    reading.unsupported.push(`rules: ${name} (method ${String(method)})`)
    return null
  }
  const { text, maskChar, charsToIgnore } = redaction
  nameOthers(
    redaction,
    ['method', 'text', 'maskChar', 'charsToIgnore'],
    `rules: ${name} redaction.`,
    reading.unsupported,
  )
  return {
    method,
    ...(method === 'replace' && typeof text === 'string' && { replacement: text }),
    ...(typeof maskChar === 'string' && { maskCharacter: maskChar }),
    ...(typeof charsToIgnore === 'string' && { maskKeeps: charsToIgnore }),
  }
}

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string')
const isIndexes = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length > 0 && value.every((index) => Number.isSafeInteger(index))

function bagOf(config: Bag, key: string, unsupported: string[]): Bag {
  const value = config[key]
  if (isBag(value)) return value
  if (value !== undefined && value !== null) unsupported.push(key)
  return {}
}

function nameOthers(
  bag: Bag,
  known: readonly string[],
  place: string,
  unsupported: string[],
): void {
  for (const key of Object.keys(bag)) if (!known.includes(key)) unsupported.push(place + key)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TypeError('tacet: a Relay configuration must be JSON')
  }
}
