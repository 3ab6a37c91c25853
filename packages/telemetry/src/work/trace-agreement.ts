/** What services need to agree on about a trace, and what it looks like. */
const shapes: Readonly<Record<string, RegExp>> = {
  trace_id: /^[0-9a-f]{32}$/,
  public_key: /^[0-9a-f]{32}$/,
  sampled: /^(?:true|false)$/,
  sample_rate: /^[01](?:\.\d{1,20})?$/,
  sample_rand: /^[01](?:\.\d{1,20})?$/,
}

const prefix = 'sentry-'

/**
 * The members of a `baggage` header that may be taken over. Whatever else a caller wrote into it
 * under a `sentry-` name, the SDK would copy into its own envelopes and into requests to others.
 *
 * Source: https://www.w3.org/TR/baggage/
 *
 * @param header The header, several of them, or whatever stands where one may stand.
 * @returns The shorter header, empty when nothing is left.
 */
export function agreementIn(header: unknown): string {
  return [header]
    .flat()
    .flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
    .map((member) => member.trim())
    .filter((member) => {
      const [name = '', value] = member.split('=', 2)
      return name.startsWith(prefix) && isAgreement(name.slice(prefix.length), value)
    })
    .join(',')
}

/** Whether an entry, named without its `sentry-`, is part of what services agree on. */
export function isAgreement(key: string, value: unknown): boolean {
  const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined
  return typeof value === 'string' && shape?.test(value) === true
}
