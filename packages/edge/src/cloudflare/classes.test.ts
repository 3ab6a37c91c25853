import { once } from 'node:events'
import { openInbox, type Inbox } from '@tacet/inbox'
import { kCurrentWorker, type Miniflare } from 'miniflare'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { majors } from '../testing/host-build.ts'
import { openWorker } from '../testing/worker.ts'

let inbox: Inbox
let worker: Miniflare

beforeEach(async () => {
  inbox = await openInbox()
})

afterEach(async () => {
  await worker.dispose()
  await inbox.close()
})

describe.each([undefined, ...majors])('classes, on version %s of the SDK', (major) => {
  beforeEach(async () => {
    const on = { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry', SENTRY_TRACES_SAMPLE_RATE: '1' }
    worker = await openWorker('cloudflare-classes', {
      ...(major === undefined ? {} : { major }),
      env: major === undefined ? {} : on,
      more: { serviceBindings: { ADMIN: { name: kCurrentWorker, entrypoint: 'Admin' } } },
    })
  })

  test('methods that use one another without waiting work as ever', async () => {
    for (let round = 0; round < 3; round++) expect(await textOf('/total')).toBe('[6,4]')
    expect(await textOf('/add')).toBe('[3,5]')
    expect(await textOf('/add')).toBe('[7,9]')
  })

  test('what methods throw reaches who called them', async () => {
    expect(await textOf('/refund?text=A-1')).toBe('"Error: cannot refund A-1"')
    expect(await textOf('/refund-at-once?text=A-2')).toBe('"Error: cannot refund A-2"')
    expect(await textOf('/nowhere?text=A-3')).toContain('no page A-3')
  })

  test('a web socket gets its answers', async () => {
    expect(await sayHello()).toBe('got hello')
  })
})

describe.each(majors)('classes that are on, on version %s of the SDK', (major) => {
  beforeEach(async () => {
    worker = await openWorker('cloudflare-classes', {
      major,
      env: { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' },
      more: { serviceBindings: { ADMIN: { name: kCurrentWorker, entrypoint: 'Admin' } } },
    })
  })

  test('a page of a worker that is a class is told with its route', async () => {
    await textOf('/nowhere?text=A-3')
    const { payload } = await eventOf('no page A-3')
    expect(payload).toMatchObject({
      transaction: 'GET /nowhere',
      tags: { 'http.route': '/nowhere' },
    })
  })

  test('methods that other workers call have a scope of their own', async () => {
    await textOf('/refund?text=A-1')
    await textOf('/refund-at-once?text=A-2')
    const [own, other] = [await eventOf('cannot refund A-1'), await eventOf('cannot refund A-2')]
    expect(own.payload).toMatchObject({ tags: { handler: 'Admin.refund', order: 'A-1' } })
    expect(other.payload).toMatchObject({ tags: { handler: 'Admin.refundAtOnce' } })
    expect(JSON.stringify(other.payload)).not.toContain('A-1')
  })

  test('alarms and the messages of web sockets are invocations', async () => {
    await textOf('/wake')
    const alarm = await eventOf('slept too long')
    expect(alarm.payload).toMatchObject({ tags: { handler: 'Counter.alarm' } })
    await sayHello()
    const message = await eventOf('cannot say hello')
    expect(message.payload).toMatchObject({ tags: { handler: 'Counter.webSocketMessage' } })
  })
})

const eventOf = (text: string): ReturnType<Inbox['waitFor']> =>
  inbox.waitFor(
    ({ type, payload }) => type === 'event' && JSON.stringify(payload).includes(`"${text}"`),
  )

async function textOf(path: string): Promise<string> {
  return (await worker.dispatchFetch(`http://shop.test${path}`)).text()
}

async function sayHello(): Promise<string> {
  const { webSocket } = await worker.dispatchFetch('http://shop.test/socket', {
    headers: { upgrade: 'websocket' },
  })
  if (webSocket === null) throw new Error('no web socket')
  webSocket.accept()
  const answered = once(webSocket as unknown as EventTarget, 'message') as Promise<MessageEvent[]>
  webSocket.send('hello')
  const [message] = await answered
  return String(message?.data)
}
