import { normalizeKey } from '../keys/split-key.ts'
import { keyRules } from '../keys/vocabulary.ts'
import { knownPlaces } from '../structures/known-place.ts'
import { providerMarkers } from '../shapes/provider-token.ts'
import { nearestName } from './nearest-name.ts'

const BUILT_IN =
  'authorization basic bearer card cookie home-directory iban jwk jwt k8s-secret pem ' +
  'redis-arguments ssn token url-userinfo'

/**
 * Rules that a policy may switch off: detectors, providers, known places and words of keys.
 *
 * @param keys the policy's own words for keys
 */
function ruleNames(keys: readonly string[]): ReadonlySet<string> {
  return new Set([
    ...BUILT_IN.split(' '),
    ...providerMarkers().map(({ template }) => template.vendor),
    ...knownPlaces().map(({ rule }) => rule),
    ...keyRules(),
    ...keys.map((key) => `key:${normalizeKey(key)}`),
  ])
}

/** Words of keys are the same in any spelling, as keys are. */
const spelled = (rule: string): string =>
  rule.startsWith('key:') ? `key:${normalizeKey(rule.slice(4))}` : rule

/** The first of these rules that does not exist, and what was most likely meant. */
export function unknownRule(
  rules: readonly string[],
  keys: readonly string[],
): { readonly meant: string | undefined } | undefined {
  if (rules.length === 0) return undefined
  const names = ruleNames(keys)
  const known = new Set([...names].map(spelled))
  const unknown = rules.find((rule) => !known.has(spelled(rule)))
  return unknown === undefined ? undefined : { meant: nearestName(unknown, names) }
}

/** The rules that are meant by names in any spelling. */
export function rulesNamed(names: readonly string[], keys: readonly string[]): ReadonlySet<string> {
  if (names.length === 0) return new Set()
  const wanted = new Set(names.map(spelled))
  return new Set([...ruleNames(keys)].filter((rule) => wanted.has(spelled(rule))))
}
