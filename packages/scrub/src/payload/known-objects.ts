import { isBag } from '../core/bag.ts'
import { isStrong } from '../keys/verdict.ts'
import { createFilterMembers, type FilterObject, type FilterRules, NOTHING } from './filtered.ts'

/** The private members of a JSON Web Key. RFC 7518, section 6. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].map((member) => [member, 'jwk'] as const)

/**
 * Objects whose specification says what in them is secret: a JSON Web Key, Kubernetes'
 * `{ kind: 'Secret', data: { url: 'x' } }`, and a value that a schema refuses:
 * `{ instancePath: '/user/password', data: 'x' }`.
 */
export function createFilterKnown(rules: FilterRules): FilterObject {
  const filter = createFilterMembers(rules)
  return (copy) => {
    if (typeof copy['kty'] === 'string') return filter(copy, PRIVATE)
    const place = copy['instancePath']
    if (typeof place === 'string') {
      const verdict = rules.judge(place)
      return isStrong(verdict) ? filter(copy, [['data', verdict.rule]]) : NOTHING
    }
    if (copy['kind'] !== 'Secret') return NOTHING
    return ['data', 'stringData'].flatMap((key) => {
      const data = copy[key]
      if (!isBag(data)) return NOTHING
      const members = Object.keys(data).map((name) => [name, 'k8s-secret'] as const)
      return filter(data, members, [key])
    })
  }
}
