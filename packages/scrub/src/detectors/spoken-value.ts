import type { Edit } from '../edit.ts'
import type { JudgeKey, KeyVerdict } from '../keys.ts'
import { isPlausible } from '../plausible.ts'

const VERB = /\s+(?:is|was|are|equals|set to|changed to|reset to)\s+(?:now |still )?/iy
const NETRC_BEFORE = /\blogin\s+\S{1,128}\s+$/
const QUOTED = /\s*(["'`])([^"'`\n]{1,256})\1/y
const BARE = /[^\s,;"'`<>()]+/y

/**
 * A secret that a sentence tells: `the password is x7`, `PASSWORD 'x'`, and `.netrc`'s `login bob
 * password x`. Words stay; what holds a digit or a mark, or stands in quotes, goes.
 *
 * @param start where the key's word begins
 * @param end where it ends, before a space
 */
export function spokenValue(
  text: string,
  start: number,
  end: number,
  judge: JudgeKey,
): Edit | undefined {
  const verdict = wideVerdict(text, start, end, judge)
  if (verdict.kind !== 'secret' && verdict.kind !== 'number') return undefined
  VERB.lastIndex = end
  const verb = VERB.exec(text)
  const from = verb === null ? end : VERB.lastIndex
  const quoted = quotedWord(text, from, verdict.rule)
  if (quoted !== undefined) {
    const value = text.slice(quoted.start, quoted.end)
    const isSql = /\bwith $/i.test(text.slice(Math.max(0, start - 5), start))
    return verb !== null || isSql || TELLING.test(value) ? quoted : undefined
  }
  const isNetrc = verb === null && NETRC_BEFORE.test(text.slice(Math.max(0, start - 160), start))
  if (verb === null && !isNetrc) return undefined
  BARE.lastIndex = isNetrc ? end + 1 : from
  const bare = BARE.exec(text)
  if (bare === null) return undefined
  const value = bare[0].replace(/[.!?:]+$/, '')
  const tells = isNetrc || (verdict.kind === 'number' ? /^\d[\d-]{2,18}$/ : TELLING).test(value)
  if (!tells || !isPlausible(value, true)) return undefined
  return { start: bare.index, end: bare.index + value.length, rule: verdict.rule }
}

const WORD_BEFORE = /[\w-]{1,24} $/

/** `the api key is x`: when the last word says little, the one before it may say more. */
function wideVerdict(text: string, start: number, end: number, judge: JudgeKey): KeyVerdict {
  const verdict = judge(text.slice(start, end))
  if (verdict.kind !== 'tail' && verdict.kind !== 'weak') return verdict
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 25), start))?.[0] ?? ''
  return judge(before + text.slice(start, end))
}

/** Four characters or more with a digit or a mark among them: no word of a sentence. */
const TELLING = /^(?=.*(?:\d|[^\w.-]|[a-z][A-Z])).{4,}$/

/** A quoted word right behind a key: `IDENTIFIED BY 'x'`. A quoted sentence is no password. */
export function quotedWord(text: string, from: number, rule: string): Edit | undefined {
  QUOTED.lastIndex = from
  const quoted = QUOTED.exec(text)
  const value = quoted?.[2]
  if (quoted === null || value === undefined || /\s/.test(value) || !isPlausible(value, true)) {
    return undefined
  }
  const end = QUOTED.lastIndex - 1
  return { start: end - value.length, end, rule }
}
