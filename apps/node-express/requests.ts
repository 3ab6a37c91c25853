import { canary, type Canary } from '@tacet/contract'

/** What a secret travels in on its way out. */
export type Signal = 'error' | 'log' | 'metric' | 'third party' | 'trace'

export interface Plant {
  readonly secret: Canary
  /** Every signal that would carry the secret if nobody stopped it. */
  readonly signals: readonly Signal[]
}

export interface ScriptedRequest {
  readonly title: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** The status the shop answers, with or without telemetry. */
  readonly status: number
  readonly plants: readonly Plant[]
}

export const refusedCard: Canary = canary('card of the refused checkout', 'card')
const goodCard = canary('card of the good checkout', 'card')
const misplacedCard = canary('card in the wrong form field', 'card')
const voucherCard = canary('card in a voucher', 'card')
const sessionCookie = canary('cookie of the checkout', 'cookie')
const accountToken = canary('token of the account page', 'jwt')
const linkToken = canary('token in a link', 'githubToken')
const baggageKey = canary('key in incoming baggage', 'stripeKey')

/** Secrets that the operator gives the shop in its environment. */
export const operatorSecrets: {
  readonly apiKey: Canary
  readonly warehouse: Canary
} = {
  apiKey: canary('API key of the payment provider', 'stripeKey'),
  warehouse: canary('password of the warehouse', 'opaque'),
}

const json = { 'content-type': 'application/json' }
const order = { productId: '1', customer: 'Ada', cents: 3900 }

/** What one customer does in one session. Half of it fails, the way it fails in real shops. */
export const requests: readonly ScriptedRequest[] = [
  { title: 'browse', method: 'GET', path: '/products', status: 200, plants: [] },
  {
    title: 'open a shared link',
    method: 'GET',
    path: `/products/2?access_token=${linkToken.value}`,
    status: 200,
    plants: [{ secret: linkToken, signals: ['log', 'trace'] }],
  },
  { title: 'look for a lost order', method: 'GET', path: '/orders/999', status: 404, plants: [] },
  {
    title: 'buy',
    method: 'POST',
    path: '/checkout',
    headers: { ...json, cookie: cookiePair(sessionCookie) },
    body: { ...order, card: goodCard.value },
    status: 201,
    plants: [
      { secret: goodCard, signals: ['log', 'metric', 'trace'] },
      { secret: sessionCookie, signals: ['log'] },
    ],
  },
  {
    title: 'buy with a card the provider refuses',
    method: 'POST',
    path: '/checkout',
    headers: json,
    body: { ...order, card: refusedCard.value },
    status: 500,
    plants: [
      { secret: refusedCard, signals: ['error', 'log', 'trace'] },
      { secret: operatorSecrets.apiKey, signals: ['error'] },
    ],
  },
  {
    title: 'type the card into the field of the price',
    method: 'POST',
    path: '/checkout',
    headers: json,
    body: { ...order, card: goodCard.value, cents: misplacedCard.value },
    status: 500,
    plants: [{ secret: misplacedCard, signals: ['error', 'log'] }],
  },
  {
    title: 'sign in with a forged token',
    method: 'GET',
    path: '/account',
    headers: { authorization: `Bearer ${accountToken.value}` },
    status: 500,
    plants: [{ secret: accountToken, signals: ['error'] }],
  },
  {
    title: 'visit the account signed out',
    method: 'GET',
    path: '/account',
    status: 401,
    plants: [],
  },
  {
    title: 'read the report of a warehouse that is down',
    method: 'GET',
    path: '/report',
    status: 500,
    plants: [{ secret: operatorSecrets.warehouse, signals: ['error'] }],
  },
  {
    title: 'use a voucher twice, through a proxy that adds baggage',
    method: 'POST',
    path: '/vouchers',
    headers: {
      ...json,
      'sentry-trace': '771a43a4192642f0b136d5159a501700-1234567890abcdef-1',
      baggage: `sentry-trace_id=771a43a4192642f0b136d5159a501700,sentry-transaction=${baggageKey.value}`,
    },
    body: { voucher: 'SPRING', card: voucherCard.value },
    status: 409,
    plants: [
      { secret: voucherCard, signals: ['error'] },
      { secret: baggageKey, signals: ['error', 'trace'] },
    ],
  },
]

function cookiePair(cookie: Canary): string {
  return cookie.value.slice(0, cookie.value.indexOf(';'))
}
