import type { Find } from '../finder/text-finder.ts'
import { isMute, type JudgeKey, type KeyVerdict } from '../keys/verdict.ts'
import type { CompletePolicy } from '../policy/complete-policy.ts'
import { rewrite } from '../text/edit.ts'
import { type KeyEntry, keyEntryOf } from './key-entry.ts'
import { isWithheldAttribute } from './request-headers.ts'

const WITHHELD: KeyVerdict = { kind: 'drop', rule: 'request.attribute' }

/** Makes the function that finds out what a key says about its value, and the name it may leave under. */
export function createReadKey(
  find: Find,
  judge: JudgeKey,
  { replacement, bodies, allowHeaders }: CompletePolicy,
): (key: string) => KeyEntry {
  /** @param name the key as it may leave */
  const verdictOf = (key: string, name: string): KeyVerdict => {
    if (isWithheldAttribute(key, bodies, allowHeaders)) return WITHHELD
    const own = judge(key)
    // A second pass sees the clean name, and has to come to the same verdict.
    const told = name === key ? own : judge(name)
    return isMute(own) || (own.kind === 'weak' && !isMute(told)) ? told : own
  }

  return (key) => {
    const edits = find(key)
    const name = rewrite(key, edits, replacement, find).text
    return keyEntryOf(key, verdictOf(key, name), name, edits[0]?.rule)
  }
}
