// An app that lets one other service know of its traces, by `start` or by `guard`.
import { guard, span, start } from '@tacet/node'

const settings = { tracePropagationTargets: [process.env['PARTNER']] }
if (process.argv[2] === 'start') {
  await start(process.env, settings)
} else {
  const { init } = await import('@sentry/node')
  init(guard({}, settings))
}

const name = process.env['TRACE_NAME']
if (name !== undefined) {
  await span(name, async () => (await fetch(`${process.env['PARTNER']}/named`)).text())
  // `guard` gives no facade: its app measures with the SDK.
  const { startSpan } = await import('@sentry/node')
  await startSpan({ name }, async () => (await fetch(`${process.env['PARTNER']}/named`)).text())
}

// What a consumer of a queue does with the headers of a message, in a span or without one.
const message = process.env['MESSAGE_BAGGAGE']
if (message !== undefined) {
  const { continueTrace, startSpan } = await import('@sentry/node')
  const call = async () => (await fetch(`${process.env['PARTNER']}/message`)).text()
  const headers = { sentryTrace: process.env['MESSAGE_TRACE'], baggage: message }
  await continueTrace(headers, call)
  await continueTrace(headers, () => startSpan({ name: 'message' }, call))
}

const { createServer, get } = await import('node:http')
const server = createServer(async (_request, response) => {
  await (await fetch(`${process.env['PARTNER']}/fetch`)).text()
  await new Promise((resolve) => {
    get(`${process.env['PARTNER']}/http`, (answer) => answer.resume().on('end', resolve))
  })
  response.end('done')
})
server.listen(0, '127.0.0.1', () => console.log('PORT', server.address().port))
