import { canary, foreignTrace, type Canary, type ScriptedRequest } from '@tacet/contract'

export const refusedCard: Canary = canary('card of a hold that is refused', 'card')
/** A key with no shape of its own: only the name of its variable tells. */
export const boxOfficeKey: Canary = canary('key of the box office', 'opaque')
const goodCard = canary('card of a hold', 'card')
const linkToken = canary('token in the link to a seat', 'githubToken')
const memberToken = canary('token of a member', 'jwt')
const baggageKey = canary('key in baggage from outside', 'stripeKey')
const letterCookie = canary('cookie of a reader', 'cookie')
const letterToken = canary('token in the address of a reader', 'slackToken')

const json = { 'content-type': 'application/json' }

/** What one visitor asks for. Half of it fails, the way it fails in real halls. */
export const requests: readonly ScriptedRequest[] = [
  { title: 'look for a seat', method: 'GET', path: '/seats', status: 200, errors: 0, plants: [] },
  {
    title: 'open a shared link',
    method: 'GET',
    path: `/seats/7?access_token=${linkToken.value}`,
    status: 200,
    errors: 0,
    plants: [{ secret: linkToken, signals: ['log'] }],
  },
  {
    title: 'hold a seat, through a proxy that adds baggage',
    method: 'POST',
    path: '/seats/7/hold',
    headers: {
      ...json,
      ...foreignTrace(baggageKey),
    },
    body: { name: 'Ada', card: goodCard.value },
    status: 201,
    errors: 0,
    plants: [
      { secret: goodCard, signals: ['log', 'metric', 'trace'] },
      { secret: baggageKey, signals: ['third party', 'trace'] },
    ],
  },
  {
    title: 'hold a seat with a card that is refused',
    method: 'POST',
    path: '/seats/8/hold',
    headers: json,
    body: { name: 'Ada', card: refusedCard.value },
    status: 500,
    errors: 1,
    plants: [
      { secret: refusedCard, signals: ['error', 'log', 'trace'] },
      { secret: boxOfficeKey, signals: ['error'] },
    ],
  },
  {
    title: 'ask for a member’s price with a forged token',
    method: 'GET',
    path: '/price',
    headers: { authorization: `Bearer ${memberToken.value}` },
    status: 500,
    errors: 1,
    plants: [{ secret: memberToken, signals: ['error'] }],
  },
  {
    title: 'subscribe to a newsletter that is out of order',
    method: 'POST',
    path: '/newsletter',
    headers: { ...json, cookie: letterCookie.value },
    body: { mail: 'ada@mail.example.test', token: letterToken.value },
    status: 202,
    errors: 1,
    plants: [
      { secret: letterToken, signals: ['error'] },
      { secret: letterCookie, signals: ['error'] },
    ],
  },
  {
    title: 'ask for what is printed only',
    method: 'GET',
    path: '/programme',
    status: 500,
    errors: 0,
    plants: [],
  },
  { title: 'get lost', method: 'GET', path: '/nowhere', status: 404, errors: 0, plants: [] },
]
