import type { Edit } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'
import { isStrong, type JudgeKey, type WithJudge } from '../keys/verdict.ts'
import { isPlausible } from '../values/plausible.ts'

const NOTHING: readonly Edit[] = []
/** `login(password: $p)` */
const ARGUMENT = /\b(\w{1,64})\s?:\s?\$(\w{1,64})/g
/** `"p": "x"`, `p: 'x'`, `"p": 482913` */
const PAIR =
  /(?<!\w)(\w{1,64})["']?\s{0,4}:\s{0,4}(?:"([^"\\\n]*(?:\\.[^"\\\n]*)*)"|'([^'\n]*)'|(\d{3,20})(?!\w))/g

/** The rule of each variable of GraphQL that a document hands to an argument with a secret's name. */
export function argumentRules(document: string, judge: JudgeKey): ReadonlyMap<string, string> {
  const rules = new Map<string, string>()
  for (const [, argument = '', variable = ''] of document.matchAll(ARGUMENT)) {
    const verdict = judge(argument)
    if (isStrong(verdict)) rules.set(variable, verdict.rule)
  }
  return rules
}

/**
 * Variables that stand in a text with their document: `{"query":"mutation($p: String!) {
 * login(password: $p) }","variables":{"p":"x"}}`.
 *
 * @param end behind `variables` and its brace
 * @param scan what is known about the text so far
 */
export function graphqlVariables(
  text: string,
  end: number,
  scan: Scan,
  { judge }: WithJudge,
): readonly Edit[] {
  scan.argumentRules ??= argumentRules(text, judge)
  if (scan.argumentRules.size === 0 || end < scan.variablesEnd) return NOTHING
  scan.variablesEnd = text.length
  const edits: Edit[] = []
  for (const pair of text.slice(end).matchAll(PAIR)) {
    const [all, variable = '', double, single, number] = pair
    const rule = scan.argumentRules.get(variable)
    const value = double ?? single ?? number ?? ''
    if (rule === undefined || !isPlausible(value)) continue
    const start = end + pair.index + all.length - value.length - (number === undefined ? 1 : 0)
    edits.push({ start, end: start + value.length, rule })
  }
  return edits
}
