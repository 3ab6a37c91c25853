import { canary, foreignTrace, type Canary, type ScriptedRequest } from '@tacet/contract'

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
  readonly tokenKey: Canary
  readonly warehouse: Canary
} = {
  // A provider whose keys have no shape of their own: only the name of the variable tells.
  apiKey: canary('API key of the payment provider', 'opaque'),
  tokenKey: canary('key that signs tokens', 'opaque'),
  warehouse: canary('password of the warehouse', 'opaque'),
}

const json = { 'content-type': 'application/json' }
const order = { productId: '1', customer: 'Ada', cents: 3900 }

/** What one customer does in one session. Half of it fails, the way it fails in real shops. */
export const requests: readonly ScriptedRequest[] = [
  { title: 'browse', method: 'GET', path: '/products', status: 200, errors: 0, plants: [] },
  {
    title: 'open a shared link',
    method: 'GET',
    path: `/products/2?access_token=${linkToken.value}`,
    status: 200,
    errors: 0,
    plants: [{ secret: linkToken, signals: ['log'] }],
  },
  {
    title: 'look for a lost order',
    method: 'GET',
    path: '/orders/999',
    status: 404,
    errors: 0,
    plants: [],
  },
  {
    title: 'buy, through a proxy that adds baggage',
    method: 'POST',
    path: '/checkout',
    headers: {
      ...json,
      cookie: cookiePair(sessionCookie),
      ...foreignTrace(baggageKey),
    },
    body: { ...order, card: goodCard.value },
    status: 201,
    errors: 0,
    plants: [
      { secret: goodCard, signals: ['error', 'log', 'metric', 'trace'] },
      { secret: sessionCookie, signals: ['log'] },
      { secret: baggageKey, signals: ['third party', 'trace'] },
    ],
  },
  {
    title: 'buy with a card the provider refuses',
    method: 'POST',
    path: '/checkout',
    headers: json,
    body: { ...order, card: refusedCard.value },
    status: 500,
    errors: 1,
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
    errors: 1,
    plants: [{ secret: misplacedCard, signals: ['error', 'log', 'trace'] }],
  },
  {
    title: 'sign in with a forged token',
    method: 'GET',
    path: '/account',
    headers: { authorization: `Bearer ${accountToken.value}` },
    status: 500,
    errors: 1,
    plants: [{ secret: accountToken, signals: ['error', 'trace'] }],
  },
  {
    title: 'visit the account signed out',
    method: 'GET',
    path: '/account',
    status: 401,
    errors: 0,
    plants: [],
  },
  {
    title: 'read the report of a warehouse that is down',
    method: 'GET',
    path: '/report',
    status: 500,
    errors: 1,
    plants: [{ secret: operatorSecrets.warehouse, signals: ['error'] }],
  },
  {
    title: 'use a voucher twice',
    method: 'POST',
    path: '/vouchers',
    headers: json,
    body: { voucher: 'SPRING', card: voucherCard.value },
    status: 409,
    errors: 1,
    plants: [{ secret: voucherCard, signals: ['error', 'trace'] }],
  },
]

function cookiePair(cookie: Canary): string {
  return cookie.value.slice(0, cookie.value.indexOf(';'))
}
