/** The four recall classes, and `evasion`: a secret in a disguise. */
export type SecretClass = 'evasion' | 'keyed' | 'money' | 'provider' | 'structural'

/** One planted secret. */
export interface Secret {
  /** The exact span as it stands in the text. */
  readonly text: string
  /** Its random runs: a leak is eight characters of one of them (or all of a shorter one). */
  readonly parts: readonly string[]
}

/** A text with secrets that must go and neighbours that must stay. */
export interface SecretSample {
  readonly id: string
  readonly class: SecretClass
  readonly kind: string
  readonly text: string
  readonly secrets: readonly Secret[]
  readonly neighbours: readonly string[]
  /** Undoes the disguise of an evasion, so a leak is seen in plain form too. */
  readonly reveal?: (text: string) => string
}

/** A text that must come through unchanged. */
export interface BenignSample {
  readonly id: string
  readonly kind: string
  readonly text: string
}

const leakLength = 8

/** Whether enough of `part` stands in `text` to be of use to a thief. */
export function contains(text: string, part: string): boolean {
  if (part.length <= leakLength) return text.includes(part)
  for (let start = 0; start + leakLength <= part.length; start++) {
    if (text.includes(part.slice(start, start + leakLength))) return true
  }
  return false
}

/** Short runs prove nothing; a secret made of them only is recognised whole. */
export function telling(secret: Secret): readonly string[] {
  const long = secret.parts.filter((part) => part.length >= 6)
  return long.length > 0 ? long : [secret.text]
}

/** Whether any of the secrets can be read in `text`. */
export function leaks(text: string, secrets: readonly Secret[]): boolean {
  return secrets.some((secret) => telling(secret).some((part) => contains(text, part)))
}
