import type { Random } from '../random.ts'
import type { Path } from './paths.ts'

/** The SDK majors whose payloads differ. */
export type Major = 10 | 11

/** One item type: what a payload of it looks like, where canaries go, and what must survive. */
export interface Shape {
  readonly type: string
  readonly base: (random: Random, major: Major) => object
  /** Path → styles planted there, one canary each. A path that ends in `<key>` puts it into the key. */
  readonly plants: Readonly<Record<Path, string>>
  readonly useful: readonly Path[]
}

const hex = '0123456789abcdef'

/** 32 hex digits, as trace and event ids have. */
export function id32(random: Random): string {
  return random.chars(hex, 32)
}

/** 16 hex digits, as span ids have. */
export function id16(random: Random): string {
  return random.chars(hex, 16)
}

/** Seconds of the epoch with fractions. */
export function seconds(random: Random): number {
  return 1_798_000_000 + random.int(0, 999_999) / 1000
}

/** The attributes SDKs write since v8: every value with its type. */
export function attributes(plain: Readonly<Record<string, boolean | number | string>>): object {
  return Object.fromEntries(
    Object.entries(plain).map(([key, value]) => [
      key,
      {
        value,
        type:
          typeof value === 'number'
            ? Number.isInteger(value)
              ? 'integer'
              : 'double'
            : typeof value,
      },
    ]),
  )
}

/** The SDK's own entry. */
export function sdk(major: Major): object {
  return {
    name: 'sentry.javascript.node',
    version: major === 11 ? '11.0.0' : '10.75.2',
    integrations: ['InboundFilters', 'Http', 'Express'],
    packages: [{ name: 'npm:@sentry/node', version: major === 11 ? '11.0.0' : '10.75.2' }],
    settings: { infer_ip: 'never' },
  }
}
