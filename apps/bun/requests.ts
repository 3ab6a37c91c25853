import { canary, type Canary, type ScriptedRequest } from '@tacet/contract'

export const refusedCard: Canary = canary('card the mill refuses', 'card')
/** A key with no shape of its own: only the name of its variable tells. */
export const millKey: Canary = canary('key of the mill', 'opaque')
const goodCard = canary('card of an order', 'card')
const linkToken = canary('token in the link to a loaf', 'githubToken')
const regularToken = canary('token of a regular', 'jwt')
const cookie = canary('cookie of who asks for a recipe', 'cookie')
const recipeToken = canary('token in a recipe', 'slackToken')

const json = { 'content-type': 'application/json' }

/** What one customer asks for. Half of it fails, the way it fails in real bakeries. */
export const requests: readonly ScriptedRequest[] = [
  { title: 'see the shelf', method: 'GET', path: '/loaves', status: 200, errors: 0, plants: [] },
  {
    title: 'open a shared link',
    method: 'GET',
    path: `/loaves/rye?access_token=${linkToken.value}`,
    status: 200,
    errors: 0,
    plants: [{ secret: linkToken, signals: ['log'] }],
  },
  {
    title: 'order a loaf',
    method: 'POST',
    path: '/orders',
    headers: json,
    body: { loaf: 'rye', card: goodCard.value },
    status: 201,
    errors: 0,
    plants: [{ secret: goodCard, signals: ['log', 'metric', 'trace'] }],
  },
  {
    title: 'order with a card that is refused',
    method: 'POST',
    path: '/orders',
    headers: json,
    body: { loaf: 'spelt', card: refusedCard.value },
    status: 500,
    errors: 1,
    plants: [
      { secret: refusedCard, signals: ['error', 'log', 'trace'] },
      { secret: millKey, signals: ['error'] },
    ],
  },
  {
    title: 'be no regular',
    method: 'GET',
    path: '/regulars',
    headers: { authorization: `Bearer ${regularToken.value}` },
    status: 500,
    errors: 1,
    plants: [{ secret: regularToken, signals: ['error'] }],
  },
  {
    title: 'ask for a recipe',
    method: 'POST',
    path: '/recipes',
    headers: { ...json, cookie: cookie.value },
    body: { about: recipeToken.value },
    status: 202,
    errors: 1,
    plants: [
      { secret: recipeToken, signals: ['error'] },
      { secret: cookie, signals: ['error'] },
    ],
  },
  { title: 'get lost', method: 'GET', path: '/nowhere', status: 404, errors: 0, plants: [] },
]
