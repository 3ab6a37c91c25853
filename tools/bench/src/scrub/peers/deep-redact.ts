import { DeepRedact } from '@hackylabs/deep-redact'
import type { Engine } from '@tacet/corpus'
import { commonPatterns, secretKey } from './common-patterns.ts'

/** Keys only, the way its README begins. */
export function deepRedactKeys(): Engine {
  const redactor = new DeepRedact({ blacklistedKeys: [secretKey], serialise: false })
  return { name: '@hackylabs/deep-redact, keys', value: (input) => redactor.redact(input) }
}

/** Keys and the patterns a careful user adds; it ships none. */
export function deepRedactPatterns(): Engine {
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
    text: (input) => String(redactor.redact(input)),
    value: (input) => redactor.redact(input),
  }
}
