import type { KeyVerdict } from './verdict.ts'

// A key may be half of a secret's name, whose other half stands above it: `{ api: { key: 'x' } }`.

/** What makes a secret of a `key` below it. */
const OPENS = /^(?:api|access|secret|private|encryption|signing|client|master)$/i

/** Whether a key may be half of a secret's name at all. */
export function mayBeHalf({ kind, rule }: KeyVerdict): boolean {
  return kind === 'tail' || rule === 'key:pass' || rule === 'key:code' || rule === 'key:key'
}

/** Whether a key may be half of a secret's name, whose other half stands above it. */
export function isHalf(verdict: KeyVerdict, above: string): boolean {
  return mayBeHalf(verdict) && (verdict.rule !== 'key:key' || OPENS.test(above))
}

/**
 * What a key says, unless the one above it makes a secret of it, or the number of one:
 * `{ verification: { code: 482913 } }`.
 *
 * @param wider what both say together
 */
export function stronger(own: KeyVerdict, wider: KeyVerdict): KeyVerdict {
  return wider.kind === (own.rule === 'key:code' ? 'number' : 'secret') ? wider : own
}
