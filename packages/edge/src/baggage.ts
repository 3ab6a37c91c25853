/** What services need to agree on about a trace, and what it looks like. */
const agreement: Readonly<Record<string, RegExp>> = {
  'sentry-trace_id': /^[0-9a-f]{32}$/,
  'sentry-public_key': /^[0-9a-f]{32}$/,
  'sentry-sampled': /^(?:true|false)$/,
  'sentry-sample_rate': /^[01](?:\.\d{1,20})?$/,
  'sentry-sample_rand': /^[01](?:\.\d{1,20})?$/,
}

/**
 * The members of a `baggage` header that may be taken over. Whatever else a caller wrote into it
 * under a `sentry-` name, the SDK would copy into its own envelopes and into requests to others.
 *
 * Source: https://www.w3.org/TR/baggage/
 *
 * @returns The shorter header; `undefined` when nothing is left.
 */
export function agreementIn(header: string | null | undefined): string | undefined {
  const members = (header ?? '')
    .split(',')
    .map((member) => member.trim())
    .filter((member) => {
      const [name = '', value = ''] = member.split('=', 2)
      const shape = Object.hasOwn(agreement, name) ? agreement[name] : undefined
      return shape?.test(value) === true
    })
  return members.length === 0 ? undefined : members.join(',')
}
