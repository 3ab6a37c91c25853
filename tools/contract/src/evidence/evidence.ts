import type { InboxRequest } from '@tacet/inbox'
import type { Canary } from './canaries.ts'
import { bytesToText, formsOfAll, type Form } from './forms.ts'

/** One canary that arrived where it must not. */
export interface Leak {
  readonly canary: Canary
  readonly forms: readonly Form[]
}

/** Everything of a request that a receiver could keep, as it came and inflated. */
export function evidenceOf(requests: readonly InboxRequest[]): string {
  return requests
    .flatMap(({ url, rawHeaders, raw, body }) => [
      url,
      rawHeaders.join('\n'),
      raw,
      // What came uncompressed is the same bytes once more.
      ...(body === raw ? [] : [body]),
    ])
    .map((part) => bytesToText(part))
    .join('\n')
}

/** The canaries of which any secret part stands in the evidence. */
export function leaksIn(evidence: string, planted: readonly Canary[]): readonly Leak[] {
  const found = formsOfAll(evidence, planted)
  return planted.flatMap((canary) => {
    const forms = found.get(canary)
    return forms === undefined ? [] : [{ canary, forms }]
  })
}
