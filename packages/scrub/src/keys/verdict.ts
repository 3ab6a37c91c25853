/**
 * What a key says about its value.
 * - `none`: nothing.
 * - `secret`: text goes, numbers and booleans stay.
 * - `number`: text and numbers go.
 * - `weak`: text goes when it looks like a token.
 * - `tail`: nothing alone, but the word before it may make it a secret (`card number`).
 * - `cookie`, `authorization`: values with a grammar of their own.
 * - `identity`: a detail of a person, subject to the policy's `identity`.
 * - `drop`: the value is left out together with its key.
 * - `statement`: the command stays, its arguments go: `SET cart:1 x` becomes `SET [Filtered]`.
 */
export type KeyKind =
  | 'authorization'
  | 'cookie'
  | 'drop'
  | 'identity'
  | 'none'
  | 'number'
  | 'secret'
  | 'statement'
  | 'tail'
  | 'weak'

export interface KeyVerdict {
  readonly kind: KeyKind
  /** Rule id of a finding, for example `key:password`. */
  readonly rule: string
  /** Numbers go as well, because the operator named the key. */
  readonly takesNumbers?: boolean
  /** A word alone stays: it stands below a key that says little, such as `auth`. */
  readonly sparesWords?: boolean
}

export type JudgeKey = (key: string) => KeyVerdict

/** What a detector of keyed values is told besides the text. */
export interface WithJudge {
  readonly judge: JudgeKey
}

/** The verdict on a key that says nothing. */
export const NONE: KeyVerdict = { kind: 'none', rule: '' }
/** Of a value that a member beside it calls secret. */
export const MARKED: KeyVerdict = { kind: 'secret', rule: 'key:secret' }

/** Whether a verdict says nothing about the value. */
export function isMute({ kind }: KeyVerdict): boolean {
  return kind === 'none' || kind === 'tail'
}

/**
 * Whether a verdict takes a text that is plausible at all; below any other key it needs more proof.
 */
export function isStrong({ kind }: KeyVerdict): boolean {
  return kind === 'secret' || kind === 'number'
}
