// A bakery on Bun, started with
//
//   bun --preload @tacet/node/register main.ts
//
// Without a DSN in the environment the preload loads nothing and this is an ordinary Bun service.
// With one, its failures are reported, and what a secret looks like stays in this process.
import { env } from 'node:process'
import { tag } from '@tacet/node'
import { routes, templateOf } from './routes.ts'
import { watched } from './watched.ts'

tag('bakery', 'mill lane')

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: Number(env['PORT'] ?? 3000),
  fetch: watched(templateOf, (request) => {
    const route = routes[templateOf(request) ?? '']
    return route?.(request) ?? Response.json({ error: 'nothing here' }, { status: 404 })
  }),
  error: () => Response.json({ error: 'the oven is cold' }, { status: 500 }),
})
console.log(`bakery: open on http://127.0.0.1:${server.port}`)
