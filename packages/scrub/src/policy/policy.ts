import type { Bounds } from '../core/bounds.ts'
import type { Finding, Method } from '../core/finding.ts'
import type { Identity } from '../keys/identity.ts'

export type { Bounds, Finding, Identity, Method }

/**
 * Whether a rule applies to a place.
 *
 * @param path keys and indexes from the root
 * @param value what was found there
 * @param specific asks for places that are named, and not only swept over by `**` or a kind such as
 *   `$string`. @default false
 */
export type Selector = (
  path: readonly (number | string)[],
  value: unknown,
  specific?: boolean,
) => boolean

/** What may leave. Every field is optional; the default is the `standard` policy. */
export interface Policy {
  /**
   * `strict` lets no free text out: of an item the types, frames, ids, times and numbers leave, and of a
   * text the fingerprint of its template.
   * @default 'standard'
   */
  readonly mode?: 'standard' | 'strict'
  /**
   * Which details of a user leave, wherever a payload carries them.
   * @default 'id' ('none' under `strict`)
   */
  readonly identity?: Identity
  /**
   * Request bodies are dropped unless this is `'scrubbed'`.
   * @default 'off'
   */
  readonly bodies?: 'off' | 'scrubbed'
  /**
   * Words and phrases of the app's own domain, of two characters or more, that never leave, in
   * either case.
   */
  readonly terms?: readonly string[]
  /**
   * Values that never leave, matched exactly, also in base64, percent, hex, HTML, bytes and
   * JSON-escaped form, and cut at the end of a text. A value that honest text is full of is
   * refused, and `warn` is told: one of fewer than six characters, of six or seven that are all
   * letters or all digits, of two different characters, a word such as `production` or `changeme`,
   * a setting such as `localhost:3000`, `en_US` or `20.11.1`.
   */
  readonly secrets?: readonly string[]
  /**
   * More words that make a key a secret: `['rubric']` also matches `teamRubricV2`. Numbers go too.
   */
  readonly keys?: readonly string[]
  /** Keys, matched whole and in any spelling, whose values stay although a rule would take them. */
  readonly allowKeys?: readonly string[]
  /** Rules that never act, by the names that findings have, for example `['card']`. */
  readonly allowRules?: readonly string[]
  /**
   * Under `strict`: tags and attributes of the app's own that leave, each with the form that the whole
   * of its value, of at most 200 characters, must have: `{ analyzer: /correctness|security/ }`.
   */
  readonly allowTags?: Readonly<Record<string, RegExp>>
  /** Under `strict`: texts that leave as they are, matched whole, such as the names of spans. */
  readonly allowTexts?: readonly string[]
  /** Headers of requests and responses that may leave besides the built-in list, in either case. */
  readonly allowHeaders?: readonly string[]
  /**
   * The text written in place of what was removed, of at most 200 characters. One that looks like a
   * secret itself is refused by `createScrubber`.
   * @default '[Filtered]'
   */
  readonly replacement?: string
  /**
   * Key for pseudonyms and the method `hash`. Without it the former are removed, the latter
   * replaced.
   */
  readonly hmacKey?: string
  /** The operator's own rules; they act on what the built-in rules left. */
  readonly rules?: readonly PolicyRule[]
  /**
   * Told in one line, once and without the value, of each secret that is refused.
   * @default nobody is told
   */
  readonly warn?: (line: string) => void
  /**
   * Bounds of what is looked at, whole numbers above 0; anything beyond them is removed, never
   * passed.
   */
  readonly bounds?: Partial<Bounds>
}

/** A rule of the operator's own. `fromRelayConfig` makes them from Sentry's data scrubbing. */
export interface PolicyRule {
  /** Its name in findings. */
  readonly id: string
  /** Places it acts on; `parseSelector` reads Sentry's syntax. @default everywhere */
  readonly selects?: Selector
  /** What is rewritten: every match in a text. It must not take more than linear time. */
  readonly pattern: RegExp
  readonly method: Method
  /**
   * `key`: the pattern is looked for in the last key of the place, and takes the whole value;
   * `value`: the whole value goes, whatever it is.
   * @default 'text'
   */
  readonly target?: 'key' | 'text' | 'value'
  /** Groups of the pattern that are rewritten, in order. @default [0], the whole match */
  readonly groups?: readonly number[]
  /** Whether a match counts, for what a pattern cannot say, such as a checksum. */
  readonly accepts?: (match: string) => boolean
  /** Text for the method `replace`. @default the policy's replacement */
  readonly replacement?: string
  /** For the method `mask`. @default '*' */
  readonly maskCharacter?: string
  /** Characters that the method `mask` does not replace. @default none */
  readonly maskKeeps?: string
}

/** Which rule acted at a place and what an operator can do about it. */
export interface Explanation extends Finding {
  /** The part of a policy that would let the place stay, ready to paste; else why nothing would. */
  readonly allow: string
}

/** A clean JSON-safe value and what was done to it. */
export interface Inspection {
  readonly value: unknown
  readonly findings: readonly Finding[]
}

/** Cleans what is about to leave. Nothing of it ever throws; a second pass changes nothing. */
export interface Scrubber {
  /**
   * Cleans one text: only secret spans are replaced.
   *
   * @returns the replacement alone for a text beyond `bounds.stringLength`, or when reading it failed
   */
  text(input: string): string
  /**
   * Copies and cleans any payload; Sentry's items are recognised by their shape.
   *
   * @returns plain objects, lists, texts, numbers, booleans and `null`, none of them the input's own;
   *   the replacement when the payload could not be read, `undefined` where nothing of it may leave
   */
  value(input: unknown): unknown
  /** As `value`, with a finding for each place that was removed. */
  inspect(input: unknown): Inspection
  /**
   * Says which rules act on a text or a payload, and for each how an operator would allow it.
   * It holds no text of the input but the names of keys.
   */
  explain(input: unknown): readonly Explanation[]
  /**
   * Registers a value that must never leave from now on, in any encoding.
   *
   * @returns `false` when it is refused, as `policy.secrets` says: it is too short or too common to be
   *   told from honest text; `policy.warn` is told
   */
  registerSecret(secret: string): boolean
}
