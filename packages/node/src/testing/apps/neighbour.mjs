// An app in whose process somebody else posts to a backend too: another runtime's telemetry, or a tunnel.
import { capture, span, start } from '@tacet/node'

await start()
const { request } = await import('node:http')
const post = (url) =>
  new Promise((resolve) => {
    request(url, { method: 'POST' }, (answer) => answer.resume().on('end', resolve)).end()
  })
for (const path of ['/orders', '/api/7/envelope/?sentry_key=abc']) {
  const url = process.env['ELSEWHERE'] + path
  await (await fetch(url, { method: 'POST' })).text()
  await post(url)
  await span('work', async () => {
    await (await fetch(url, { method: 'POST' })).text()
    await post(url)
  })
}
capture(new Error('tells what came before'))
