import express from 'express'

// The measured app. It is the same in every case; only its last middleware is what the reporter
// named by BENCH_REPORTER asks for.

const reporters = {
  none: async () => (error, request, response, next) => next(error),
  sentry: async () => (await import('@sentry/node')).expressErrorHandler(),
  tacet: async () => (await import('@tacet/node/express')).captureErrors(),
}

const app = express()
app.get('/orders/:id', (request, response) => {
  const lines = Array.from({ length: 50 }, (_, index) => ({ sku: `A-${index}`, quantity: index }))
  response.json({ id: request.params.id, lines })
})
app.get('/charges/:id', (request) => {
  throw new Error(`charge of order ${request.params.id} was declined`)
})
// How long this process kept processors busy so far, in milliseconds.
app.get('/busy', (request, response) => {
  const { user, system } = process.cpuUsage()
  response.json((user + system) / 1000)
})
app.use(await reporters[process.env.BENCH_REPORTER]())
// Express itself would print every error.
app.use((error, request, response, next) => {
  if (response.headersSent) next(error)
  else response.status(500).json({ error: 'internal' })
})

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port))
