import { canary, foreignTrace, type Canary, type ScriptedRequest } from '@tacet/contract'

export const refusedCard: Canary = canary('card that the provider refuses', 'card')
const goodCard = canary('card of the good charge', 'card')
const sessionCookie = canary('cookie in the payload of a charge', 'cookie')
const printerToken = canary('token of the label printer', 'githubToken')
const addressee = canary('password in the payload of a label', 'password')
const privateKey = canary('private key of the certificate', 'pem')
const account = canary('token in a bank statement', 'slackToken')
const baggageKey = canary('key in the baggage of who enqueues', 'stripeKey')

/** Secrets that the operator gives the runner in its environment. */
export const operatorSecrets: {
  readonly apiKey: Canary
  readonly chatKey: Canary
  readonly warehouse: Canary
} = {
  // A provider whose keys have no shape of their own: only the name of the variable tells.
  apiKey: canary('API key of the provider', 'opaque'),
  chatKey: canary('key that signs what the chat gets', 'opaque'),
  warehouse: canary('password of the warehouse', 'opaque'),
}

const json = { 'content-type': 'application/json' }

/** A job of the script: what is posted, how it ends, and who should hear of it. */
export interface ScriptedJob extends ScriptedRequest {
  readonly told: string
}

function job(
  name: string,
  data: Readonly<Record<string, unknown>>,
  rest: Pick<ScriptedJob, 'errors' | 'plants' | 'title' | 'told'> & Partial<ScriptedJob>,
): ScriptedJob {
  const path = `/jobs/${name}?wait`
  return { method: 'POST', path, headers: json, body: data, status: 200, ...rest }
}

/** One morning of the runner. Half of it fails, the way it fails in real runners. */
export const requests: readonly ScriptedJob[] = [
  job(
    'charge-card',
    {
      initiatorUserId: 'ada',
      card: goodCard.value,
      cents: 3900,
      cookie: sessionCookie.value,
    },
    {
      title: 'Ada charges a card, through a proxy that adds baggage',
      headers: {
        ...json,
        ...foreignTrace(baggageKey),
      },
      errors: 0,
      plants: [
        { secret: goodCard, signals: ['log', 'metric', 'trace'] },
        { secret: sessionCookie, signals: ['log'] },
        { secret: baggageKey, signals: ['trace'] },
      ],
      told: 'ada completed',
    },
  ),
  job(
    'charge-card',
    { initiatorUserId: 'ada', card: refusedCard.value, cents: 1200 },
    {
      title: 'Ada charges a card that is refused',
      errors: 1,
      plants: [
        { secret: refusedCard, signals: ['error', 'log', 'trace'] },
        { secret: operatorSecrets.apiKey, signals: ['error'] },
      ],
      told: 'ada failed',
    },
  ),
  job(
    'import-contacts',
    { actor: { type: 'human', id: 'bob' }, file: 'spring' },
    {
      title: 'Bob imports contacts, which works at the third attempt',
      errors: 0,
      plants: [],
      told: 'bob completed',
    },
  ),
  job(
    'print-label',
    {
      actor: { type: 'human', id: 'bob' },
      printerToken: printerToken.value,
      note: addressee.value,
    },
    {
      title: 'Bob prints a label, which never works',
      errors: 1,
      plants: [
        { secret: printerToken, signals: ['error'] },
        { secret: addressee, signals: ['error'] },
      ],
      told: 'bob failed',
    },
  ),
  job(
    'clean-carts',
    { actor: { type: 'service', id: 'janitor' } },
    { title: 'the janitor cleans up', errors: 0, plants: [], told: '' },
  ),
  job(
    'renew-certificate',
    { actor: { type: 'service', id: 'janitor' }, host: 'shop.test', key: privateKey.value },
    {
      title: 'the janitor cannot renew a certificate',
      errors: 1,
      plants: [{ secret: privateKey, signals: ['error'] }],
      told: 'grace failed',
    },
  ),
  job(
    'nightly-report',
    {},
    {
      title: 'the cron of the night finds no warehouse',
      errors: 1,
      plants: [{ secret: operatorSecrets.warehouse, signals: ['error'] }],
      told: 'grace failed',
    },
  ),
  {
    title: 'the loop meets a statement it cannot read',
    method: 'POST',
    path: '/statements',
    headers: json,
    body: `DE12 ${account.value}`,
    status: 200,
    errors: 1,
    plants: [{ secret: account, signals: ['error'] }],
    told: 'grace failed',
  },
  {
    title: 'the loop goes on',
    method: 'POST',
    path: '/statements',
    headers: json,
    body: 'DE12 39.00',
    status: 200,
    errors: 0,
    plants: [],
    told: '',
  },
  {
    title: 'a job of no known kind is turned away at the door',
    method: 'POST',
    path: '/jobs/fold-napkins?wait',
    headers: json,
    body: {},
    status: 404,
    errors: 0,
    plants: [],
    told: '',
  },
]
