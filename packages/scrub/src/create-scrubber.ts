import { completePolicy, definePolicy } from './define-policy.ts'
import { applyEdits } from './edit.ts'
import { createKeyJudge, normalizeKey, rememberKeys } from './keys.ts'
import { createLeaves, DROPPED } from './leaves.ts'
import type { Inspection, Policy, Scrubber } from './policy.ts'
import { shapeSentry } from './sentry-shape.ts'
import { createTextFinder } from './text-finder.ts'
import type { Visit } from './visit.ts'
import { createWalk, FREE, type KeyEntry } from './walk.ts'

/**
 * Makes a scrubber: a value in, a clean value and findings out.
 *
 * @param policy what may leave; the default is the `standard` policy
 * @throws TypeError when the policy is malformed; the scrubber itself never throws
 */
export function createScrubber(policy: Policy = {}): Scrubber {
  const complete = completePolicy(definePolicy(policy))
  const { replacement, bounds, identity } = complete
  const judge = createKeyJudge({ words: complete.keys, allowed: complete.allowKeys })
  const finder = createTextFinder({
    judge,
    replacement,
    off: new Set(complete.allowRules),
    keys: complete.keys.map(normalizeKey),
    secrets: complete.secrets,
    terms: complete.terms,
  })
  const leaves = createLeaves({ finder, identity, replacement, bounds, pseudonym: () => undefined })
  const entryOf = (key: string): KeyEntry => {
    const edits = finder.find(key)
    return {
      verdict: judge(key),
      name: edits.length === 0 ? key : applyEdits(key, edits, replacement),
      rule: edits[0]?.rule,
    }
  }
  let keyEntry = rememberKeys(entryOf)
  const walk = createWalk({ keyEntry: (key) => keyEntry(key), leaves, bounds })

  const inspect = (input: unknown): Inspection => {
    const visit: Visit = { findings: [], path: [], ancestors: [], left: bounds.nodes }
    try {
      const clean = walk(shapeSentry(input, complete, visit), FREE, 0, visit)
      return { value: clean === DROPPED ? undefined : clean, findings: visit.findings }
    } catch {
      return { value: replacement, findings: [{ path: [], rule: 'unreadable', method: 'replace' }] }
    }
  }
  return {
    text: (input) => {
      try {
        const text = String(input)
        if (text.length > bounds.stringLength) return replacement
        const edits = finder.find(text)
        return edits.length === 0 ? text : applyEdits(text, edits, replacement)
      } catch {
        return replacement
      }
    },
    value: (input) => inspect(input).value,
    inspect,
    registerSecret: (secret) => {
      if (!finder.register(secret)) return false
      // A key seen before may hold the value that is a secret from now on.
      keyEntry = rememberKeys(entryOf)
      return true
    },
  }
}
