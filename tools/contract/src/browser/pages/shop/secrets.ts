import { canary, type Canary } from '../../../evidence/canaries.ts'

/** What the shop would tell if nobody stopped it. */
export const secrets = {
  card: canary('shop: card in an uncaught error', 'card'),
  token: canary('shop: token in a rejection', 'stripeKey'),
  inCause: canary('shop: connection string in a cause', 'connectionString'),
  inExtra: canary('shop: key in extra data', 'opaque'),
  inLog: canary('shop: log text', 'githubToken'),
  inLogAttribute: canary('shop: log attribute', 'opaque'),
  inMetric: canary('shop: metric attribute', 'jwt'),
  inSpan: canary('shop: span attribute', 'slackToken'),
  inUrl: canary('shop: URL of the page', 'opaque'),
} satisfies Record<string, Canary>

export function payment(): string {
  throw new Error('no payment', { cause: new Error(`connect ${secrets.inCause.value}`) })
}
