import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openInbox, type Inbox } from '@tacet/inbox'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleSnippet, inWorkerd } from './testing/open-queue-worker.ts'
import { startPostgres } from './testing/postgres.ts'
import { startRedis } from './testing/redis.ts'
import type { JobEvent } from './testing/run-scenario.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** The code of a section. */
function snippet(title: string): string {
  const section = readme.split(`\n## ${title}`)[1]
  const code = /```js\n([^]*?)```/.exec(section ?? '')?.[1]
  if (code === undefined) throw new Error(`the README has no code under "${title}"`)
  return code
}

/** What the snippets leave to the app. The first job it is given cannot be done. */
const app = `
  import { EventEmitter } from 'node:events'
  globalThis.deliver = async (data) => { throw new Error('no way to ' + data.to + ' ' + Object.keys(data)) }
  globalThis.poll = globalThis.deliver.bind(null, { to: 'poll' })
  globalThis.cleanUp = globalThis.deliver.bind(null, { to: 'clean up' })
  globalThis.scheduler = new EventEmitter()
  globalThis.sendMail = () => {}
  const jobs = [1, 2, 3].map((attempt) => ({ id: 7, name: 'welcome', data: { to: 'ada' }, attempt }))
  globalThis.queue = Object.assign(new EventEmitter(), {
    retry() {},
    async *[Symbol.asyncIterator]() {
      queue.emit('error', new Error('lost'))
      yield* jobs
    },
  })
  setTimeout(() => {
    scheduler.emit('tick')
    for (const listen of scheduler.listeners('3 am')) listen().catch(() => {})
  }, 500)
`

let inbox: Inbox
let child: ChildProcess | undefined
beforeEach(async () => {
  inbox = await openInbox()
})
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  child = undefined
  await inbox.close()
})

function run(code: string, env: Readonly<Record<string, string>> = {}): void {
  const preload = `data:text/javascript,${encodeURIComponent(app)}`
  child = spawn(process.execPath, ['--import', preload, '--input-type=module', '-e', code], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: {
      PATH: process.env['PATH'] ?? '',
      SENTRY_DSN: inbox.dsn,
      TACET_BACKEND: 'sentry',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

/** An orchestrator's way to end a process; the snippet sees to it that it does. */
async function endInOrder(): Promise<void> {
  if (child === undefined) return
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  expect(await closed).toEqual([0, null])
}

async function eventSaying(text: string): Promise<JobEvent> {
  const { payload } = await inbox.waitFor(
    (item) => item.type === 'event' && JSON.stringify(item.payload).includes(text),
    30_000,
  )
  return payload as JobEvent
}

test('no snippet is longer than a queue needs', () => {
  const lines = ['BullMQ', 'pg-boss', 'Cloudflare Queues', 'Any other queue'].map(
    (title) =>
      snippet(title)
        .split('\n')
        .filter((line) => !/^(?:import .*)?$/.test(line)).length,
  )
  for (const count of lines) expect(count).toBeLessThanOrEqual(10)
})

test('BullMQ, as the README has it', async () => {
  const redis = await startRedis()
  run(snippet('BullMQ'), { REDIS_URL: redis.url })
  const event = await eventSaying('no way to ada to')
  expect(event.tags).toMatchObject({ queue: 'mail', component: 'mail', 'job.attempt': '3' })
  expect(event.breadcrumbs?.filter(({ category }) => category === 'job')).toHaveLength(2)
  await endInOrder()
  await redis.close()
})

test('pg-boss, as the README has it', async () => {
  const postgres = await startPostgres()
  run(snippet('pg-boss'), { DATABASE_URL: postgres.url })
  const event = await eventSaying('no way to ada to')
  expect(event.tags).toMatchObject({ queue: 'mail', component: 'mail', 'job.attempt': '3' })
  await endInOrder()
  await postgres.close()
})

test('Cloudflare Queues, as the README has it', async () => {
  const deliver = `const deliver = async (data) => { throw new Error('no way to ' + data.to + ' ' + Object.keys(data)) }\n`
  const worker = await inWorkerd(await bundleSnippet(deliver + snippet('Cloudflare Queues')), {
    queue: 'mail',
    binding: 'MAIL',
    env: { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' },
  })
  expect(await (await worker.dispatchFetch('http://mail.test/')).text()).toBe('sent')
  const event = await eventSaying('no way to ada to')
  expect(event.tags).toMatchObject({ queue: 'mail', 'job.attempt': '3' })
  await worker.dispose()
})

test('any other queue, as the README has it', async () => {
  run(snippet('Any other queue'))
  expect((await eventSaying('no way to ada to')).tags).toMatchObject({ 'job.attempt': '3' })
  expect((await eventSaying('lost')).tags).toMatchObject({ 'worker.cause': 'queue' })
})

test('loops, crons and heartbeats, as the README has them', async () => {
  run(snippet('Loops, crons, heartbeats'))
  expect((await eventSaying('no way to poll')).tags).toMatchObject({ loop: 'poll inbox' })
  expect((await eventSaying('no way to clean up')).tags).toMatchObject({ cron: 'clean up' })
  const slugs = new Set<unknown>()
  for (const slug of ['poll-inbox', 'clean-up', 'scheduler']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { payload } = await inbox.waitFor(
      ({ type, payload: said }) =>
        type === 'check_in' && (said as { monitor_slug?: unknown }).monitor_slug === slug,
    )
    slugs.add((payload as { monitor_slug: unknown }).monitor_slug)
  }
  expect(slugs.size).toBe(3)
  await endInOrder()
})

test('people, as the README has them', async () => {
  const postgres = await startPostgres()
  const rest = `
    import { watchJob, shutdown } from '@tacet/worker'
    import { start, capture, flush } from '@tacet/node'
    await watchJob({ queue: 'mail', name: 'nightly', id: 1 }, () => deliver({ to: 'x' }), settings).catch(() => {})
    await shutdown()
    const [notice] = await notices.list('grace')
    await start()
    capture(new Error(notice.kind + ' ' + notice.reference))
    await flush()
    process.exit()
  `
  run(snippet('People') + rest, { DATABASE_URL: postgres.url })
  expect((await eventSaying('failed ')).exception.values[0]?.value).toMatch(/^failed [\da-f]{32}$/)
  await postgres.close()
})
