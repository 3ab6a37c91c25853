import { normalizeKey } from '../keys/split-key.ts'
import { keyRules } from '../keys/vocabulary.ts'
import { knownPlaces } from '../places/known-place.ts'
import { providerMarkers } from '../shapes/provider-token.ts'
import { nearestName } from './nearest-name.ts'
import type { Policy } from './policy.ts'

const BUILT_IN =
  'authorization basic bearer card cookie home-directory iban jwk jwt k8s-secret pem ' +
  'redis-arguments ssn token url-userinfo'

type Names = Pick<Policy, 'allowRules' | 'keys' | 'rules'>

/** The names that `allowRules` may have: detectors, providers, known places, words of keys, own rules. */
function ruleNames({ keys = [], rules = [] }: Names): ReadonlySet<string> {
  return new Set([
    ...BUILT_IN.split(' '),
    ...providerMarkers().map(({ template }) => template.vendor),
    ...knownPlaces().map(({ rule }) => rule),
    ...keyRules(),
    ...keys.map((key) => `key:${normalizeKey(key)}`),
    ...rules.map(({ id }) => id),
  ])
}

/** A rule in the one spelling that is compared: `key:apiKey` is `key:api-key`. */
const spelled = (rule: string): string =>
  rule.startsWith('key:') ? `key:${normalizeKey(rule.slice(4))}` : rule

/** The first of `allowRules` that does not exist, and what was most likely meant. */
export function unknownRule(policy: Names): { readonly meant: string | undefined } | undefined {
  const { allowRules = [] } = policy
  if (allowRules.length === 0) return undefined
  const names = ruleNames(policy)
  const known = new Set([...names].map(spelled))
  const unknown = allowRules.find((rule) => !known.has(spelled(rule)))
  return unknown === undefined ? undefined : { meant: nearestName(unknown, names) }
}

/** The rules that `allowRules` names, in whichever spelling: they never act. */
export function rulesSwitchedOff(policy: Names): ReadonlySet<string> {
  const { allowRules = [] } = policy
  if (allowRules.length === 0) return new Set()
  const wanted = new Set(allowRules.map(spelled))
  return new Set([...ruleNames(policy)].filter((rule) => wanted.has(spelled(rule))))
}
