import { DeepRedact } from '@hackylabs/deep-redact'
import { commonPatterns, secretKey } from './common-patterns.ts'
import type { Peer } from './peer.ts'

/** Keys only, the way its README begins. */
export function deepRedactKeys(): Peer {
  const redactor = new DeepRedact({ blacklistedKeys: [secretKey], serialise: false })
  return {
    name: '@hackylabs/deep-redact, keys',
    entry: "export { deepRedactKeys } from './deep-redact.ts'",
    value: (input) => redactor.redact(input),
  }
}

/** Keys and the patterns a careful user adds; it ships none. */
export function deepRedactPatterns(): Peer {
  const redactor = new DeepRedact({
    blacklistedKeys: [secretKey],
    stringTests: commonPatterns.map((pattern) => ({
      pattern,
      replacer: (value: string) => value.replace(pattern, '[REDACTED]'),
    })),
    serialise: false,
  })
  return {
    name: '@hackylabs/deep-redact, keys + patterns',
    entry: "export { deepRedactPatterns } from './deep-redact.ts'",
    text: (input) => String(redactor.redact(input)),
    value: (input) => redactor.redact(input),
  }
}
