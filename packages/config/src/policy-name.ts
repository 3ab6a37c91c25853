import type { Env, PolicyName } from './config.ts'
import { readVariable } from './variable.ts'

/**
 * Reads `TACET_POLICY`. Unset or blank is `standard`; an unknown word is `strict`: doubt closes.
 *
 * @param warn Given a line that names the setting, never its value, when the word is unknown.
 */
export function readPolicyName(env: Env, warn: (line: string) => void): PolicyName {
  const variable = readVariable(env, 'TACET_POLICY')
  if (variable.kind === 'absent' || variable.kind === 'blank') return 'standard'
  const word = variable.kind === 'text' ? variable.text.toLowerCase() : ''
  if (word === 'standard' || word === 'strict') return word
  warn('tacet: TACET_POLICY is not a known policy, strict is used (use standard or strict)')
  return 'strict'
}
