import { keepingNames } from './finder/keeping-names.ts'
import { createTextFinder } from './finder/text-finder.ts'
import { createPseudonym } from './hash/pseudonym.ts'
import { createKeyJudge } from './keys/key-judge.ts'
import { normalizeKey } from './keys/split-key.ts'
import { isMute, type JudgeKey, type KeyVerdict } from './keys/verdict.ts'
import { keepRemarks } from './payload/earlier-remarks.ts'
import { type KeyEntry, keyEntryOf } from './payload/key-entry.ts'
import { createKeyMemory } from './payload/key-memory.ts'
import { createLeaves, DROPPED } from './payload/leaves.ts'
import { remark } from './payload/remarks.ts'
import { isWithheldAttribute } from './payload/request-headers.ts'
import {
  sessionId,
  shapeEvent,
  shapeItems,
  shapeOf,
  shapeSession,
  snapshot,
} from './payload/sentry-shape.ts'
import { newVisit, type Visit } from './payload/visit.ts'
import { createWalk } from './payload/walk.ts'
import { createWhole } from './payload/whole.ts'
import { completePolicy, definePolicy } from './policy/define-policy.ts'
import { explainFindings } from './policy/explain.ts'
import { heldBack } from './policy/held-back.ts'
import { allowedRules } from './policy/known-rules.ts'
import { tellRefusal } from './policy/tell-refusals.ts'
import type { Explanation, Inspection, Policy, Scrubber } from './policy/policy.ts'
import { preparePolicyRules } from './rules/policy-rules.ts'
import { createStrict } from './strict/strict.ts'
import { type Edit, REPLACEMENT, rewrite } from './text/edit.ts'

const WITHHELD: KeyVerdict = { kind: 'drop', rule: 'request.attribute' }

/**
 * Makes a scrubber: a value in, a clean value and findings out.
 *
 * @param policy what may leave; the default is the `standard` policy
 * @throws TypeError when the policy is malformed; the scrubber itself never throws
 */
export function createScrubber(policy: Policy = {}): Scrubber {
  const complete = completePolicy(definePolicy(policy))
  const { replacement, bounds, identity } = complete
  const off = allowedRules(complete)
  const judge = createKeyJudge({ words: complete.keys, allowed: complete.allowKeys, off })
  const isStrict = complete.mode === 'strict'
  const reader = createTextFinder({
    judge,
    replacement,
    off,
    keys: complete.keys.map(normalizeKey),
    secrets: complete.secrets,
    terms: complete.terms,
  })
  const finder = { ...reader, find: keepingNames(reader.find, replacement) }
  // Reading the first text builds the automaton, which the default need not pay for here.
  if (policy.replacement !== undefined) checkReplacement(replacement, judge, off)
  const cut = (text: string, edits: readonly Edit[]): string =>
    edits.length === 0 ? text : rewrite(text, edits, replacement, finder.find).text
  const alias = complete.hmacKey === undefined ? undefined : createPseudonym(complete.hmacKey)
  const pseudonym = (text: string): string | undefined => alias?.(text)
  const leaves = createLeaves({ finder, off, identity, replacement, bounds, pseudonym })
  const entryOf = (key: string): KeyEntry => {
    const edits = finder.find(key)
    const withheld = isWithheldAttribute(key, complete.bodies, complete.allowHeaders)
    const name = cut(key, edits)
    const own = judge(key)
    // A second pass sees the clean name, and has to come to the same verdict.
    const told = name === key ? own : judge(name)
    const isWeaker = isMute(own) || (own.kind === 'weak' && !isMute(told))
    const verdict = withheld ? WITHHELD : isWeaker ? told : own
    return keyEntryOf(key, verdict, name, edits[0]?.rule)
  }
  const keys = createKeyMemory(entryOf)
  const ownRules = complete.rules.filter(({ id }) => !off.has(id))
  const applyRules = preparePolicyRules(ownRules, replacement, pseudonym)
  const whole = createWhole({ leaves, find: finder.find, judge, off, replacement })
  const walk = createWalk({ keys, leaves, whole, bounds })
  const withoutFreeText = isStrict ? createStrict(replacement, complete) : undefined

  /**
   * Keys on the way to a place are text of the app too: findings give them as the clean copy does.
   */
  const cleanName = (key: number | string): number | string =>
    typeof key === 'string' ? keys.recall(key).name : key

  const isCleanKey = (key: number | string): boolean => cleanName(key) === key

  /** @param held a list to put down in what strict mode alone kept */
  const clean = (input: unknown, visit: Visit, held?: Explanation[]): unknown => {
    const top = snapshot(input, replacement, visit)
    const shape = shapeOf(top)
    const bag = top as Readonly<Record<string, unknown>>
    let shaped = top
    // The shaping of an event takes its remarks from it.
    const { _meta, items } = Object(top) as typeof bag
    if (shape === 'event') shaped = shapeEvent(bag, complete, visit)
    else if (shape === 'session') shaped = shapeSession(bag, complete, visit, pseudonym)
    else if (shape === 'items') shaped = shapeItems(bag, complete)
    visit.findings.forEach((finding, index, all) => {
      const { path } = finding
      if (!path.every(isCleanKey)) all[index] = { ...finding, path: path.map(cleanName) }
    })
    const walked = walk(shaped, visit)
    const ruled = applyRules === undefined ? walked : applyRules(walked, visit)
    const sid = shape === 'session' ? sessionId(bag) : undefined
    if (sid !== undefined) (ruled as Record<string, unknown>)['sid'] = sid
    if (withoutFreeText !== undefined) {
      // The texts that ranges point into do not leave.
      visit.findings.forEach(({ path, rule, method }, index, all) => {
        all[index] = { path, rule, method }
      })
      const left = withoutFreeText(ruled)
      held?.push(...heldBack(ruled, left))
      return left
    }
    if (visit.findings.length > 0) remark(ruled, shape, visit.findings)
    else if (shape === 'event') keepRemarks(ruled, { _meta }, isCleanKey)
    const entries = shape === 'items' ? (ruled as typeof bag)['items'] : undefined
    if (Array.isArray(entries)) {
      entries.forEach((entry, index) =>
        keepRemarks(entry, (items as readonly unknown[])[index], isCleanKey),
      )
    }
    return ruled === DROPPED ? undefined : ruled
  }

  const warned = new Set<string>()
  const warnOnce = (line: string): void => {
    if (warned.has(line)) return
    warned.add(line)
    complete.warn(line)
  }

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
        const edits = finder.find(text)
        const kept = cut(text, edits)
        const clean =
          applyRules === undefined ? kept : String(applyRules(kept, newVisit(text, bounds)))
        return withoutFreeText === undefined ? clean : (withoutFreeText(clean) as string)
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
      if (finder.register(secret)) {
        keys.clear()
        return true
      }
      tellRefusal('a value given to registerSecret()', secret, warnOnce)
      return false
    },
  }
}

/** The reader of a policy leaves its replacement alone, so one that writes another is asked. */
function checkReplacement(replacement: string, judge: JudgeKey, off: ReadonlySet<string>): void {
  const stranger = { judge, off, replacement: REPLACEMENT, keys: [], secrets: [], terms: [] }
  if (createTextFinder(stranger).find(replacement).length === 0) return
  throw new TypeError(
    'tacet: policy.replacement looks like a secret itself; use a word in brackets, such as [Removed]',
  )
}
