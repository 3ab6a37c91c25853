import { join } from 'node:path'
import type { ScriptedRequest } from '../app.ts'
import { canary } from '../evidence/canaries.ts'
import { openService } from '../service.ts'
import type { EdgeApp, ScriptedWork } from './edge-app.ts'
import { foreignTrace } from '../evidence/foreign-trace.ts'
import { inWorkerd } from './hosts/workerd.ts'

const carrierKey = canary('key of the carrier', 'opaque')
const refusedCard = canary('card the carrier refuses', 'card')
const linkToken = canary('token in the link to stamps', 'githubToken')
const letterToken = canary('token in a letter', 'slackToken')
const lostToken = canary('token in a letter to nobody', 'gitlabToken')
const boxKey = canary('key that opens no box', 'stripeKey')
const complaint = canary('token in a complaint', 'jwt')
const cookie = canary('cookie of a complaint', 'cookie')
const baggageKey = canary('key in the baggage of a parcel', 'stripeKey')

const json = { 'content-type': 'application/json' }

const requests: readonly ScriptedRequest[] = [
  {
    title: 'look at stamps through a shared link',
    method: 'GET',
    path: `/stamps?access_token=${linkToken.value}`,
    status: 200,
    errors: 0,
    plants: [{ secret: linkToken, signals: ['log'] }],
  },
  {
    title: 'post a letter',
    method: 'POST',
    path: '/letters',
    headers: json,
    body: { to: 'Ada', text: letterToken.value },
    status: 202,
    errors: 0,
    plants: [{ secret: letterToken, signals: ['metric', 'trace'] }],
  },
  {
    title: 'send a parcel, through a proxy that adds baggage',
    method: 'POST',
    path: '/parcels',
    headers: {
      ...json,
      ...foreignTrace(baggageKey),
    },
    body: { card: '4242' },
    status: 200,
    errors: 0,
    plants: [{ secret: baggageKey, signals: ['third party', 'trace'] }],
  },
  {
    title: 'send a parcel with a card that is refused',
    method: 'POST',
    path: '/parcels',
    headers: json,
    body: { card: refusedCard.value },
    status: 500,
    errors: 1,
    plants: [
      { secret: refusedCard, signals: ['error'] },
      { secret: carrierKey, signals: ['error'] },
    ],
  },
  {
    title: 'open a box with the wrong key',
    method: 'GET',
    path: `/box?key=${boxKey.value}`,
    status: 403,
    errors: 1,
    plants: [{ secret: boxKey, signals: ['error'] }],
  },
  {
    title: 'complain',
    method: 'POST',
    path: '/complaints',
    headers: { ...json, cookie: cookie.value },
    body: { about: complaint.value },
    status: 202,
    errors: 1,
    plants: [
      { secret: complaint, signals: ['error'] },
      { secret: cookie, signals: ['error'] },
    ],
  },
  { title: 'get lost', method: 'GET', path: '/nowhere', status: 404, errors: 0, plants: [] },
]

const work: readonly ScriptedWork[] = [
  { title: 'the van leaves', cron: '0 6 * * *', errors: 0, plants: [] },
  { title: 'the van stays', cron: '0 7 * * *', errors: 1, plants: [] },
  {
    title: 'a letter to nobody, tried for the last time',
    queue: 'letters',
    messages: [
      { body: { to: 'Ada', text: 'hello' }, attempts: 1 },
      { body: { to: 'nobody', text: lostToken.value }, attempts: 2 },
    ],
    errors: 1,
    plants: [{ secret: lostToken, signals: ['error'] }],
  },
]

/** The worker that the suite is tested with. */
export const postOffice: EdgeApp = {
  name: 'the post office',
  host: inWorkerd({
    main: join(import.meta.dirname, 'apps/post-office.ts'),
    miniflare: {
      queueProducers: { LETTERS: 'letters' },
      queueConsumers: { letters: { maxRetries: 1, maxBatchTimeout: 0, retryDelay: 0 } },
      durableObjects: { BOX: 'Box' },
    },
  }),
  requests,
  work,
  tag: ['office', 'harbour'],
  async surroundings() {
    const carrier = await openService(({ searchParams }) => {
      const card = searchParams.get('card')
      return card === refusedCard.value
        ? { status: 402, body: { error: `card ${card} refused` } }
        : { status: 200, body: { parcel: 1 } }
    })
    return {
      env: { CARRIER_URL: carrier.url, CARRIER_KEY: carrierKey.value },
      outgoing: carrier.seen,
      close: () => carrier.close(),
    }
  },
}
