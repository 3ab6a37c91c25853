import { describe, expect, test } from 'vitest'
import { majors, startApp } from './testing/run-app.ts'
import { useInbox } from './testing/use-inbox.ts'

const inbox = await useInbox()

describe.each(majors)('on SDK %s', (major) => {
  test('failures are captured once, also in encapsulated plugins; answers below 500 are not', async () => {
    const app = startApp('fastify-shop', { major, env: { SENTRY_DSN: inbox.dsn } })
    const origin = `http://127.0.0.1:${await app.line('PORT ')}`
    const answers: unknown[] = []
    for (const path of ['/fine', '/orders/17', '/missing', '/teapot', '/users/bob/things/9']) {
      const response = await fetch(origin + path)
      answers.push([response.status, await response.json()])
    }
    app.kill('SIGTERM')
    await app.outcome

    expect(answers).toEqual([
      [200, { fine: true }],
      [500, { own: 'order failed' }],
      [404, { own: 'no such thing' }],
      [418, { own: 'short and stout' }],
      [500, { own: 'thing failed' }],
    ])
    expect(inbox.items.map((item) => item.payload)).toMatchObject([
      {
        transaction: 'GET /orders/:id',
        tags: { 'http.route': '/orders/:id', 'http.response.status_code': '500' },
        exception: { values: [{ value: 'order failed' }] },
      },
      {
        transaction: 'GET /users/:user/things/:thing',
        tags: { 'http.route': '/users/:user/things/:thing' },
        exception: { values: [{ value: 'thing failed' }] },
      },
    ])
  })
})
