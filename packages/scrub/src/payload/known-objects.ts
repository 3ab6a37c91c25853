import { isBag } from '../core/bag.ts'
import { isStrong } from '../keys/verdict.ts'
import {
  createFilterMembers,
  type Filtered,
  type FilterObject,
  type FilterRules,
  NOTHING,
} from './filtered.ts'

/** The private members of a JSON Web Key. RFC 7518, section 6. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].map((member) => [member, 'jwk'] as const)

/**
 * Objects whose specification says what in them is secret: a JSON Web Key, Kubernetes'
 * `{ kind: 'Secret', data: { url: 'x' } }`, what Vault answers when it is asked for a secret
 * (`{ lease_id: '', data: { data: { url: 'x' }, metadata } }`, its HTTP API, `/secret`), and a value that a schema refuses:
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
    const filterAll = (data: unknown, rule: string, path: Filtered['path']): readonly Filtered[] =>
      isBag(data)
        ? filter(
            data,
            Object.keys(data).flatMap((name) =>
              typeof data[name] === 'string' ? [[name, rule] as const] : [],
            ),
            path,
          )
        : NOTHING
    const { data } = copy
    if ('lease_id' in copy) {
      const isVersioned = isBag(data) && isBag(data['data'])
      return isVersioned
        ? filterAll(data['data'], 'key:secret', ['data', 'data'])
        : filterAll(data, 'key:secret', ['data'])
    }
    if (copy['kind'] !== 'Secret') return NOTHING
    return ['data', 'stringData'].flatMap((key) => filterAll(copy[key], 'k8s-secret', [key]))
  }
}
