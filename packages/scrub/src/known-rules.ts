import { knownPlaces } from './detectors/known-place.ts'
import { providerMarkers } from './detectors/provider-token.ts'

const BUILT_IN = new Set(
  (
    'authorization basic bearer bounds bytes card cookie home-directory iban identity jwk jwt ' +
    'k8s-secret local-variables message-parameter own-secret pem request.attribute request.body request.field ' +
    'request.header spelled-out ssn term token unreadable url-userinfo'
  ).split(' '),
)

/** Whether a rule of this name exists: a detector, a provider, a known place or `key:<word>`. */
export function isKnownRule(rule: string): boolean {
  return (
    BUILT_IN.has(rule) ||
    /^key:[\w-]+$/.test(rule) ||
    providerMarkers().some(({ template }) => template.vendor === rule) ||
    knownPlaces().some((place) => place.rule === rule)
  )
}
