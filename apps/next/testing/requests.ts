import { canary, type Canary } from '@tacet/contract'

const key = canary('API key of the payment provider', 'opaque')
const passKey = canary('key that signs passes', 'opaque')
const ledgerPassword = canary('password of the ledger', 'opaque')

/** What the operator of the house sets besides telemetry. */
export const houseEnv: Readonly<Record<string, string>> = {
  PAYMENTS_API_KEY: key.value,
  PASS_KEY: passKey.value,
  // Nobody listens on port 9: the ledger is closed.
  LEDGER_URL: `postgres://reader:${ledgerPassword.value}@127.0.0.1:9/ledger`,
}

const card = canary('card of the refused booking', 'card')
const token = canary('token in a query', 'githubToken')
const bearer = canary('token for the weather', 'bearer')
const idea = canary('token in an idea', 'gitlabToken')
const pass = canary('forged pass of a member', 'jwt')

/** One request, and what the server is to report of it. */
export interface HouseRequest {
  readonly title: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Fields of a form that is posted to the page's server action, without JavaScript. */
  readonly form?: Readonly<Record<string, string>>
  readonly status: number
  /** Tags of the one event; none when nothing is to be reported. */
  readonly event?: Readonly<Record<string, string>>
  /** Secrets that stand in what is reported. */
  readonly secrets: readonly Canary[]
}

const onNode = { 'next.runtime': 'nodejs' }

/** Every place on the server where an app can fail, and every way to steer that is no failure. */
export const requests: readonly HouseRequest[] = [
  { title: 'look at the rooms', path: '/', status: 200, secrets: [] },
  {
    title: 'fail in a server component',
    path: '/backstage/ledger',
    status: 500,
    event: { ...onNode, 'next.kind': 'render', 'http.route': '/backstage/ledger' },
    secrets: [ledgerPassword],
  },
  {
    title: 'fail in a client component that the server renders',
    path: '/backstage/score',
    status: 500,
    event: {
      ...onNode,
      'next.kind': 'render',
      'next.render': 'server-rendering',
      'http.route': '/backstage/score',
    },
    secrets: [],
  },
  {
    title: 'fail in a route handler',
    path: `/api/rooms/9/price?access_token=${token.value}`,
    status: 500,
    event: { ...onNode, 'next.kind': 'route handler', 'http.route': '/api/rooms/[room]/price' },
    secrets: [token],
  },
  {
    title: 'fail in a promise that nobody waits for',
    path: `/api/ideas?about=${idea.value}`,
    status: 202,
    event: { ...onNode, 'next.kind': 'unhandled rejection' },
    secrets: [idea],
  },
  {
    title: 'fail in a route handler on the edge',
    path: '/api/weather/rome',
    headers: { authorization: bearer.value },
    status: 500,
    event: {
      'next.runtime': 'edge',
      'next.kind': 'route handler',
      'http.route': '/api/weather/[city]',
    },
    secrets: [bearer],
  },
  {
    title: 'fail in a server component on the edge',
    path: '/backstage/balcony',
    status: 500,
    event: { 'next.runtime': 'edge', 'next.kind': 'render', 'http.route': '/backstage/balcony' },
    secrets: [],
  },
  {
    title: 'fail in the proxy',
    path: '/members',
    headers: { cookie: `pass=${pass.value}` },
    status: 500,
    event: { ...onNode, 'next.kind': 'proxy', 'http.route': '/proxy' },
    secrets: [pass],
  },
  {
    title: 'fail in a server action',
    path: '/rooms/1',
    form: { room: '1', hour: '10', card: card.value },
    status: 500,
    event: {
      ...onNode,
      'next.kind': 'action',
      'next.action': 'book a room',
      'http.route': '/rooms/[room]',
    },
    secrets: [card, key],
  },
  { title: 'be redirected by the proxy', path: '/members', status: 307, secrets: [] },
  {
    title: 'be redirected by a server action',
    path: '/rooms/1',
    form: { room: '1', hour: '10', card: '4242' },
    status: 303,
    secrets: [],
  },
  {
    title: 'not be found by a server action',
    path: '/rooms/1',
    form: { room: '9', hour: '10', card: '4242' },
    status: 404,
    secrets: [],
  },
  { title: 'not be found by a page', path: '/rooms/9', status: 404, secrets: [] },
  { title: 'not be found at all', path: '/nowhere', status: 404, secrets: [] },
]

/** What the server answered, in so far as it may not differ. */
export interface Answer {
  readonly title: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends all requests, one after the other. */
export async function drive(url: string): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const request of requests) answers.push(await send(url, request))
  return answers
}

async function send(
  url: string,
  { title, path, headers = {}, form }: HouseRequest,
): Promise<Answer> {
  const response = await fetch(new URL(path, url), {
    redirect: 'manual',
    headers: { ...headers, ...(form && { origin: url }) },
    ...(form && { method: 'POST', body: await formOf(new URL(path, url), form) }),
  })
  const { date: _, ...kept } = Object.fromEntries(response.headers)
  const body = await response.text()
  const port = new URL(url).port
  return { title, status: response.status, headers: kept, body: body.replaceAll(port, '0') }
}

/** A form as a browser without JavaScript would post it: the page says which action it is for. */
async function formOf(page: URL, fields: Readonly<Record<string, string>>): Promise<FormData> {
  const html = await (await fetch(page)).text()
  const [action = ''] = /\$ACTION_ID_[\da-f]+/.exec(html) ?? []
  const form = new FormData()
  form.set(action, '')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
