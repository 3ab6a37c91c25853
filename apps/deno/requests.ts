import { canary, foreignTrace, type Canary, type ScriptedRequest } from '@tacet/contract'

export const refusedCard: Canary = canary('card the harbour refuses', 'card')
/** A key with no shape of its own: only the name of its variable tells. */
export const harbourKey: Canary = canary('key of the harbour', 'opaque')
const goodCard = canary('card of a ticket', 'card')
const linkToken = canary('token in the link to a ferry', 'gitlabToken')
const passToken = canary('pass of an islander', 'jwt')
const baggageKey = canary('key in baggage of a traveller', 'stripeKey')
const cookie = canary('cookie of who lost something', 'cookie')
const lostToken = canary('token that was lost', 'npmToken')

const json = { 'content-type': 'application/json' }

/** What one traveller asks for. Half of it fails, the way it fails in real harbours. */
export const requests: readonly ScriptedRequest[] = [
  { title: 'see what goes', method: 'GET', path: '/ferries', status: 200, errors: 0, plants: [] },
  {
    title: 'open a shared link',
    method: 'GET',
    path: `/ferries/7?access_token=${linkToken.value}`,
    status: 200,
    errors: 0,
    plants: [{ secret: linkToken, signals: ['log'] }],
  },
  {
    title: 'buy a ticket, through a proxy that adds baggage',
    method: 'POST',
    path: '/ferries/7/tickets',
    headers: {
      ...json,
      ...foreignTrace(baggageKey),
    },
    body: { name: 'Ada', card: goodCard.value },
    status: 201,
    errors: 0,
    plants: [
      { secret: goodCard, signals: ['log', 'metric', 'trace'] },
      // The SDK for Deno tells no service that is called of a trace.
      { secret: baggageKey, signals: ['trace'] },
    ],
  },
  {
    title: 'buy a ticket with a card that is refused',
    method: 'POST',
    path: '/ferries/8/tickets',
    headers: json,
    body: { name: 'Ada', card: refusedCard.value },
    status: 500,
    errors: 1,
    plants: [
      { secret: refusedCard, signals: ['error', 'log', 'trace'] },
      { secret: harbourKey, signals: ['error'] },
    ],
  },
  {
    title: 'ask for the fare of islanders with a forged pass',
    method: 'GET',
    path: '/fare',
    headers: { authorization: `Bearer ${passToken.value}` },
    status: 500,
    errors: 1,
    plants: [{ secret: passToken, signals: ['error'] }],
  },
  {
    title: 'ask for lost property',
    method: 'POST',
    path: '/lost-property',
    headers: { ...json, cookie: cookie.value },
    body: { lost: lostToken.value },
    status: 202,
    errors: 1,
    plants: [
      { secret: lostToken, signals: ['error'] },
      { secret: cookie, signals: ['error'] },
    ],
  },
  { title: 'get lost', method: 'GET', path: '/nowhere', status: 404, errors: 0, plants: [] },
]
