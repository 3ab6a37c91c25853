import { knownPlaces } from '../structures/known-place.ts'
import { providerMarkers } from '../shapes/provider-token.ts'
import { nearestName } from './nearest-name.ts'

const BUILT_IN =
  'authorization basic bearer card cookie home-directory iban jwk jwt k8s-secret pem ' +
  'redis-arguments ssn token url-userinfo'

/** Rules that a policy may switch off: detectors, providers and known places. */
function ruleNames(): ReadonlySet<string> {
  return new Set([
    ...BUILT_IN.split(' '),
    ...providerMarkers().map(({ template }) => template.vendor),
    ...knownPlaces().map(({ rule }) => rule),
  ])
}

/** Whether a rule of this name can be switched off: one of those above or `key:<word>`. */
export function isKnownRule(rule: string): boolean {
  return /^key:[\p{L}\p{M}\d_-]+$/u.test(rule) || ruleNames().has(rule)
}

/** The rule that a mistyped name most likely means. */
export function nearestRule(rule: string): string | undefined {
  return nearestName(rule, ruleNames())
}
