import type { Bounds } from '../core/bounds.ts'
import type { Finding, Method } from '../core/finding.ts'
import type { Identity } from '../keys/identity.ts'

export type { Bounds, Finding, Identity, Method }

/**
 * Whether a place is meant: keys from the root, and the value found there. `specific` asks for
 * places that are named and not only swept over by `**` or a kind such as `$string`.
 */
export type Selector = (
  path: readonly (number | string)[],
  value: unknown,
  specific?: boolean,
) => boolean

/** What may leave. Every field is optional; the default is the `standard` policy. */
export interface Policy {
  /**
   * `strict` lets no free text out: exception type, template fingerprint and frames stay.
   * @default 'standard'
   */
  readonly mode?: 'standard' | 'strict'
  /** @default 'id' ('none' under `strict`) */
  readonly identity?: Identity
  /**
   * Request bodies are dropped unless this is `'scrubbed'`.
   * @default 'off'
   */
  readonly bodies?: 'off' | 'scrubbed'
  /** Words and phrases of the app's own domain that never leave, wherever they stand. */
  readonly terms?: readonly string[]
  /** Values that never leave, matched exactly, also in base64, percent and JSON-escaped form. */
  readonly secrets?: readonly string[]
  /** Additional key words whose values are secrets: `['rubric']` also matches `teamRubricV2`. */
  readonly keys?: readonly string[]
  /** Keys, matched whole and in any spelling, whose values stay although a rule would take them. */
  readonly allowKeys?: readonly string[]
  /** Rules switched off by id, for example `['card']`. */
  readonly allowRules?: readonly string[]
  /**
   * Under `strict`: tags and attributes of the app's own that leave, each with the form that the whole
   * of its value must have: `{ analyzer: /correctness|security/ }`. At most 200 characters.
   */
  readonly allowTags?: Readonly<Record<string, RegExp>>
  /** Under `strict`: texts that leave as they are, matched whole, such as the names of spans. */
  readonly allowTexts?: readonly string[]
  /** Request headers that may leave, lower case, besides the built-in list. */
  readonly allowHeaders?: readonly string[]
  /**
   * The text written in place of what was removed.
   * @default '[Filtered]'
   */
  readonly replacement?: string
  /** Key for pseudonyms and the `hash` method. Without it those fall back to removal. */
  readonly hmacKey?: string
  /** The operator's own rules; they act on what the built-in rules left. */
  readonly rules?: readonly PolicyRule[]
  /** Bounds of what is looked at; anything beyond them is removed, never passed. */
  readonly bounds?: Partial<Bounds>
}

/** A rule of the operator's own. `fromRelayConfig` makes them from Sentry's data scrubbing. */
export interface PolicyRule {
  /** Name in findings. */
  readonly id: string
  /** Places it acts on; `parseSelector` reads Sentry's syntax. @default everywhere */
  readonly selects?: Selector
  /** What is rewritten; every match in a text. */
  readonly pattern: RegExp
  readonly method: Method
  /**
   * `key`: the pattern is looked for in the last key of the place, and takes the whole value;
   * `value`: the whole value goes, whatever it is.
   * @default 'text'
   */
  readonly target?: 'key' | 'text' | 'value'
  /** Groups of the pattern that are rewritten. @default [0], the whole match */
  readonly groups?: readonly number[]
  /** Whether a match counts, for what a pattern cannot say, such as a checksum. */
  readonly accepts?: (match: string) => boolean
  /** Text for the method `replace`. @default the policy's replacement */
  readonly replacement?: string
  /** For the method `mask`. @default '*' */
  readonly maskCharacter?: string
  /** Characters that the method `mask` leaves. @default none */
  readonly maskKeeps?: string
}

/** Which rule acted at a place and what an operator can do about it. */
export interface Explanation extends Finding {
  /** The part of a policy that would let the place stay, ready to paste. */
  readonly allow: string
}

/** A clean JSON-safe value and what was done to it. */
export interface Inspection {
  readonly value: unknown
  readonly findings: readonly Finding[]
}

export interface Scrubber {
  /** Cleans one string: only the secret span is replaced. Never throws. */
  text(input: string): string
  /** A JSON-safe clean copy of any payload. Never throws, never mutates. */
  value(input: unknown): unknown
  /** As `value`, with the findings. */
  inspect(input: unknown): Inspection
  /**
   * Says which rules act on a text or a payload, and for each how an operator would allow it.
   * It holds no text of the input.
   */
  explain(input: unknown): readonly Explanation[]
  /** Registers a value that must never leave from now on; `false` when it is too short or too common to be matched. */
  registerSecret(secret: string): boolean
}
