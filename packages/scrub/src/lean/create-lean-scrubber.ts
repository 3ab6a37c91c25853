import { isBag } from '../core/bag.ts'
import type { SafeCopy } from '../core/create-safe-copy.ts'
import { remark } from '../payload/remarks.ts'
import type { Finding, Inspection, Policy, Scrubber } from '../policy/policy.ts'
import type { WithoutFreeText } from '../strict/strict.ts'
import { REPLACEMENT } from '../text/edit.ts'
import { createFindEdits } from './find-edits.ts'
import { createLeanCopy } from './lean-copy.ts'
import { createLiterals } from './literals.ts'
import { createSecretKeys } from './secret-keys.ts'

/** What a lean scrubber offers: all of a scrubber but the explanations. */
export type LeanScrubber = Omit<Scrubber, 'explain'>

/**
 * Makes a scrubber for pages and workers, where each kilobyte is paid by a visitor. It keeps the same
 * promises with coarser means: what looks random goes, whoever issued it, and what is encoded goes as a
 * whole run. It has no rules of the operator's own, and no pseudonyms: what would get one is removed. Take
 * `createScrubber` for these.
 *
 * @param policy as for `createScrubber`; it is not checked beyond what is named here
 * @param withoutFreeText `createStrict()` of `@tacet/scrub/strict`, needed under `mode: 'strict'`
 * @throws TypeError when the policy asks for what only the full engine can do
 */
export function createLeanScrubber(
  policy: Policy = {},
  withoutFreeText?: WithoutFreeText,
): LeanScrubber {
  const isStrict = policy.mode === 'strict'
  if (policy.rules?.length) {
    throw new TypeError('tacet: policy.rules needs createScrubber of @tacet/scrub')
  }
  if (isStrict && !withoutFreeText) {
    throw new TypeError(
      "tacet: mode 'strict' needs createStrict() of @tacet/scrub/strict as second argument",
    )
  }
  const { replacement = REPLACEMENT, bounds = {} } = policy
  const off = new Set(policy.allowRules)
  const keys = createSecretKeys(policy.keys ?? [], policy.allowKeys ?? [])
  const literals = createLiterals(policy.terms ?? [], policy.secrets ?? [])
  const { identity = isStrict ? 'none' : 'id', bodies = 'off', allowHeaders = [] } = policy
  const createCopy = (): SafeCopy => {
    const find = createFindEdits(keys, literals, replacement, off)
    const withholding = { identity, bodies, allowHeaders }
    return createLeanCopy(find, keys.judge, withholding, replacement, bounds)
  }
  let copy = createCopy()

  const inspect = (input: unknown): Inspection => {
    const findings: Finding[] = []
    try {
      const value = copy(input, findings)
      if (isStrict) return { value: withoutFreeText?.(value), findings }
      if (findings.length > 0) {
        remark(value, isBag(value) && 'items' in value ? 'items' : 'event', findings)
      }
      return { value, findings }
    } catch {
      return { value: replacement, findings: [{ path: [], rule: 'unreadable', method: 'replace' }] }
    }
  }
  return {
    text: (input) => {
      const { value } = inspect(input)
      return typeof value === 'string' ? value : replacement
    },
    value: (input) => inspect(input).value,
    inspect,
    registerSecret: (secret) => {
      // Texts that were remembered as clean may hold the new secret.
      copy = createCopy()
      return literals.register(secret)
    },
  }
}
