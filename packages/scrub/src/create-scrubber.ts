import { createCleanPayload } from './clean-payload.ts'
import { findingParameters } from './finder/template-parameters.ts'
import { keepingIds } from './finder/keeping-ids.ts'
import { createTextFinder } from './finder/text-finder.ts'
import { createPseudonym } from './hash/pseudonym.ts'
import { createKeyJudge } from './keys/key-judge.ts'
import { normalizeKey } from './keys/split-key.ts'
import type { JudgeKey } from './keys/verdict.ts'
import { createKeyMemory } from './payload/key-memory.ts'
import { createLeaves } from './payload/leaves.ts'
import { createReadKey } from './payload/read-key.ts'
import { newVisit } from './payload/visit.ts'
import { createWalk } from './payload/walk.ts'
import { createWhole } from './payload/whole.ts'
import { completePolicy } from './policy/complete-policy.ts'
import { definePolicy } from './policy/define-policy.ts'
import { explainFindings } from './policy/explain.ts'
import { rulesSwitchedOff } from './policy/known-rules.ts'
import type { Explanation, Inspection, Policy, Scrubber } from './policy/policy.ts'
import { createTellRefusal } from './policy/tell-refusals.ts'
import { preparePolicyRules } from './rules/policy-rules.ts'
import { createStrict } from './strict/strict.ts'
import { REPLACEMENT, rewrite } from './text/edit.ts'

/**
 * Makes a scrubber: a value in, a clean value and findings out.
 *
 * @param policy what may leave; the default is the `standard` policy
 * @throws TypeError when the policy is malformed; the scrubber itself never throws
 */
export function createScrubber(policy: Policy = {}): Scrubber {
  const complete = completePolicy(definePolicy(policy))
  const { replacement, bounds, identity, secrets, terms } = complete
  const off = rulesSwitchedOff(complete)
  // What reads a key and a text.
  const judge = createKeyJudge({ words: complete.keys, allowed: complete.allowKeys, off })
  // Reading a first text builds the automaton, which takes milliseconds, so the default, which is known
  // to be no secret, is not read.
  if (policy.replacement !== undefined) refuseSecretReplacement(replacement, judge, off)
  const words = complete.keys.map(normalizeKey)
  const reader = createTextFinder({ judge, replacement, off, keys: words, secrets, terms })
  const find = findingParameters(keepingIds(reader.find, replacement))
  const pseudonym = createPseudonym(complete.hmacKey)
  const finder = { ...reader, find }
  // What walks a payload.
  const leaves = createLeaves({ finder, off, identity, replacement, bounds, pseudonym })
  const keys = createKeyMemory(createReadKey(find, judge, complete))
  const whole = createWhole({ leaves, find, judge, off, replacement })
  const walk = createWalk({ keys, leaves, whole, bounds })
  // What the policy adds at the end.
  const rules = complete.rules.filter(({ id }) => !off.has(id))
  const applyRules = preparePolicyRules(rules, replacement, pseudonym)
  const withoutFreeText =
    complete.mode === 'strict' ? createStrict(replacement, complete) : undefined
  const parts = { policy: complete, pseudonym, keys, walk, applyRules, withoutFreeText }
  const clean = createCleanPayload(parts)
  const tellRefusal = createTellRefusal(complete.warn)

  const inspect = (input: unknown, held?: Explanation[]): Inspection => {
    const visit = newVisit(input, bounds)
    try {
      const value = clean(input, visit, held)
      return { value, findings: visit.findings }
    } catch {
      return { value: replacement, findings: [{ path: [], rule: 'unreadable', method: 'replace' }] }
    }
  }
  return {
    text: (input) => {
      try {
        const text = String(input)
        if (text.length > bounds.stringLength) return replacement
        const kept = rewrite(text, find(text), replacement, find).text
        const ruled = applyRules === undefined ? kept : applyRules(kept, newVisit(text, bounds))
        return (
          withoutFreeText === undefined ? String(ruled) : withoutFreeText(String(ruled))
        ) as string
      } catch {
        return replacement
      }
    },
    value: (input) => inspect(input).value,
    inspect: (input) => inspect(input),
    explain: (input) => {
      const held: Explanation[] = []
      return [...explainFindings(inspect(input, held).findings), ...held]
    },
    registerSecret: (secret) => {
      if (!reader.register(secret)) {
        tellRefusal(secret)
        return false
      }
      keys.clear()
      return true
    },
  }
}

/**
 * Throws when a replacement would be found to be a secret itself, in texts that hold it already. A
 * finder never touches the replacement of its own policy, so one with another replacement is asked.
 */
function refuseSecretReplacement(
  replacement: string,
  judge: JudgeKey,
  off: ReadonlySet<string>,
): void {
  const stranger = { judge, off, replacement: REPLACEMENT, keys: [], secrets: [], terms: [] }
  if (createTextFinder(stranger).find(replacement).length === 0) return
  throw new TypeError(
    'tacet: policy.replacement looks like a secret itself; use a word in brackets, such as [Removed]',
  )
}
