import { randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callback } from './callback.ts'
import { createNotices, type Notices } from './create-notices.ts'
import { memoryStore } from './memory-store.ts'
import { postgresStore } from './postgres-store.ts'
import type { JobOutcome } from '../jobs/job-outcome.ts'
import { webhook } from './webhook.ts'
import { openReceiver, type Receiver } from '../testing/notices/receiver.ts'
import { startPostgres, type PostgresServer } from '../testing/postgres.ts'

// Joined from pieces, so that no scanner takes them for real.
const random = (bytes: number): string => randomBytes(bytes).toString('hex')
const ownSecret = `own${random(12)}`
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', random(22)].join('.')
const secrets: Readonly<Record<string, string>> = {
  'the app’s own': ownSecret,
  'the app’s own, in base64': Buffer.from(`x:${ownSecret}`).toString('base64'),
  'a payment key': ['sk', 'live', random(12)].join('_'),
  'a token of GitHub': ['ghp', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('_'),
  'a JSON Web Token': jwt,
  'a password by its key': `hunter${random(6)}`,
  'a password in a URL': `pw${random(6)}`,
  'a card': ['4111', '1111', '1111', '1111'].join(' '),
  'a term of the domain': 'Operation Nightfall',
}

/** How each of them stands in a text. */
const inText: Readonly<Record<string, (secret: string) => string>> = {
  'a password by its key': (secret) => `{"password":"${secret}"}`,
  'a password in a URL': (secret) => `postgres://app:${secret}@db.internal/app`,
}

/** Where a secret may stand in what is told of a job. */
const places: Readonly<Record<string, (text: string) => Partial<JobOutcome>>> = {
  'the error’s message': (text) => ({ error: new Error(text) }),
  'the error’s name': (text) => ({ error: Object.assign(new Error('x'), { name: text }) }),
  'the cause of the error': (text) => ({ error: new Error('x', { cause: new Error(text) }) }),
  'the cause of the cause': (text) => ({
    error: new Error('x', { cause: new Error('y', { cause: text }) }),
  }),
  'the first of many errors': (text) => ({ error: new AggregateError([new Error(text)], 'x') }),
  'what was thrown': (text) => ({ error: text }),
  'the name of the job': (name) => ({ job: { ...job(), name } }),
  'the id of the job': (id) => ({ job: { ...job(), id } }),
  'the queue': (queue) => ({ job: { ...job(), queue } }),
  'the component': (component) => ({ job: { ...job(), component } }),
  'the actor’s type': (type) => ({ job: { ...job(), actor: { type, id: '1' } } }),
  'the actor’s id': (id) => ({ job: { ...job(), actor: { type: 'service', id } } }),
  'the reference': (reference) => ({ reference }),
  'the trace': (traceId) => ({ traceId }),
}

const job = (): JobOutcome['job'] => ({
  component: 'billing',
  name: `job ${random(4)}`,
  id: random(4),
  queue: 'mail',
  attempt: 1,
  attempts: 1,
})
const base = (): JobOutcome => ({
  job: job(),
  outcome: 'failed',
  reference: random(16),
  error: new Error('x'),
})

let server: PostgresServer
let receiver: Receiver
let pool: Pool
let notices: Notices
const called: string[] = []
let isAway = false
const key = `whsec_${randomBytes(32).toString('base64')}`
const path = `/services/T${random(6)}`

beforeAll(async () => {
  server = await startPostgres()
  receiver = await openReceiver()
  pool = new Pool({ connectionString: server.url })
  notices = createNotices({
    store: postgresStore(pool),
    directory: {
      admins() {
        if (isAway) throw new Error(`the directory at ldap://x:${ownSecret}@ldap is away`)
        return [{ id: 'ada', name: `Ada ${ownSecret}`, email: `${ownSecret}@example.org` }]
      },
      person: (id) => (isAway ? Promise.reject(new Error(ownSecret)) : { id, name: ownSecret }),
    },
    channels: [
      webhook({
        url: `http://127.0.0.1:${receiver.port}${path}`,
        secret: key,
        allowNetworks: ['127.0.0.1/32'],
      }),
      // What the directory says of a person goes to the app's own mailer as it is, and nowhere else.
      callback(
        'mail',
        ({ id, text, notice }) => void called.push(JSON.stringify([id, text, notice])),
      ),
    ],
    policy: { terms: ['Operation Nightfall'] },
    env: { APP_SIGNING_SECRET: ownSecret },
    dedupeKey: ({ error }) => (error === 'by key' ? `nightly ${ownSecret}` : undefined),
    hourlyCap: 10_000,
    every: 0,
  })
})
afterAll(async () => {
  await notices.close()
  await pool.end()
  await receiver.close()
  await server.close()
})

/** Every byte of every column of every table of ours. */
async function storedText(): Promise<string> {
  const tables = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_name like 'tacet%'`,
  )
  const texts = await Promise.all(
    tables.rows.map(async ({ name }) => {
      const { rows } = await pool.query<{ text: string }>(`select t::text as text from ${name} t`)
      return rows.map(({ text }) => text).join('\n')
    }),
  )
  expect(tables.rows.length).toBeGreaterThanOrEqual(4)
  return texts.join('\n')
}

async function everythingThatLeft(): Promise<string> {
  await notices.retryPending()
  await notices.deliver()
  const read = await Promise.all(['ada', 'u-1'].map((id) => notices.list(id, { limit: 10_000 })))
  return [
    await storedText(),
    ...receiver.received.map(({ text }) => text),
    ...called,
    JSON.stringify(read),
  ].join('\n')
}

describe.each(Object.entries(places))('in %s', (place, plant) => {
  test('no secret is in a row, a webhook or a mail', async () => {
    const marks: string[] = []
    for (const [what, secret] of Object.entries(secrets)) {
      const mark = `mark${random(3)}x`
      marks.push(mark)
      const text = `${mark} ${inText[what]?.(secret) ?? secret} end`
      await notices.jobSettled({ ...base(), ...plant(text) })
      await notices.jobSettled({
        ...base(),
        ...plant(text),
        job: { ...job(), ...plant(text).job, initiatorUserId: 'u-1' },
      })
    }
    isAway = true
    for (const [what, secret] of Object.entries(secrets)) {
      const text = `kept ${inText[what]?.(secret) ?? secret} end`
      await notices.jobSettled({ ...base(), ...plant(text) })
    }
    expect(await storedText()).toMatch(/"initiator"|"subject"/)
    isAway = false
    const left = await everythingThatLeft()
    for (const [what, secret] of Object.entries(secrets)) {
      expect(left.includes(secret), `${what} in ${place}`).toBe(false)
    }
    // The control: what stands beside the secret did arrive, wherever that place is told at all.
    const isTold = !/actor|reference|trace/.test(place)
    if (isTold) for (const mark of marks) expect(left).toContain(mark)
  })
})

test('a secret in a dedupe key is in no row', async () => {
  await notices.jobSettled({ ...base(), error: 'by key' })
  await notices.jobSettled({ ...base(), error: 'by key' })
  const left = await everythingThatLeft()
  expect(left).not.toContain(ownSecret)
  expect(
    (await notices.list('ada', { limit: 10_000 })).some(({ text }) => text.includes('by key')),
  ).toBe(true)
})

test('the address and the key of a webhook are in no row and no message', async () => {
  const error = new Error(`POST http://127.0.0.1:${receiver.port}${path} signed with ${key} failed`)
  await notices.jobSettled({ ...base(), error })
  const before = receiver.received.length
  await notices.deliver()
  const bodies = receiver.received.slice(before).map(({ body }) => body)
  expect(bodies).toHaveLength(1)
  const left = [await storedText(), ...bodies, ...called].join('\n')
  expect(left).not.toContain(path)
  expect(left).not.toContain(key.slice(6))
})

test('a secret that is made of two parts is none of the notice’s either', async () => {
  await notices.jobSettled({
    ...base(),
    job: { ...job(), name: 'password' },
    error: Object.assign(new Error('plain text'), { name: 'Authorization' }),
  })
  const [notice] = await notices.list('ada', { limit: 1 })
  expect(notice?.text).toContain('reference')
  expect(notice?.text).toContain(notice?.reference)
})

test('what another process stored, which did not know a secret, is cleaned on its way out', async () => {
  const given = {
    store: memoryStore(),
    directory: { admins: () => [{ id: 'ada' }], person: () => undefined },
    every: 0,
  }
  const careless = createNotices({ ...given, env: {} })
  await careless.jobSettled({ ...base(), error: new Error(`before ${ownSecret} after`) })
  const careful = createNotices({ ...given, env: { APP_SIGNING_SECRET: ownSecret } })
  const [notice] = await careful.list('ada')
  expect(notice?.text).toMatch(/before \[Filtered\] after/)
})

test('under strict no free text is told, and the ids are', async () => {
  const strict = createNotices({
    store: postgresStore(pool),
    directory: { admins: () => [{ id: 'strict-ada' }], person: () => undefined },
    env: { TACET_POLICY: 'strict' },
    every: 0,
  })
  const outcome = { ...base(), error: new Error('the customer Miller is bankrupt') }
  await strict.jobSettled({ ...outcome, job: { ...job(), name: 'tell Miller' } })
  const [notice] = await strict.list('strict-ada')
  expect(JSON.stringify(notice)).not.toContain('Miller')
  expect(notice?.reference).toBe(outcome.reference)
})

test('a policy that is none is strict', async () => {
  const warnings: string[] = []
  const wrong = createNotices({
    store: postgresStore(pool),
    directory: { admins: () => [{ id: 'wrong-ada' }], person: () => undefined },
    policy: { mode: 'lax' as 'strict' },
    env: {},
    every: 0,
    warn: (line) => warnings.push(line),
  })
  await wrong.jobSettled({ ...base(), error: new Error('the customer Miller is bankrupt') })
  expect(JSON.stringify(await wrong.list('wrong-ada'))).not.toContain('Miller')
  expect(warnings.join()).toMatch(/policy of the notices cannot be used/)
})
