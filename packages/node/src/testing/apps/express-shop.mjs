import express from 'express'
import { flush, status } from '@tacet/node'
import { captureErrors } from '@tacet/node/express'

const app = express()
app.get('/fine', (_request, response) => response.json({ fine: true }))
app.get('/flush', async (_request, response) => {
  const flushed = await flush(5_000)
  response.json({ flushed, ...status() })
})
app.get('/orders/:id', () => {
  throw new Error('order failed')
})
app.get('/later/:id', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1))
  throw new Error('later failed')
})
app.get('/text', () => {
  throw 'only text'
})
app.get('/missing', () => {
  throw Object.assign(new Error('no such thing'), { status: 404 })
})
app.get('/teapot', (_request, response) => {
  response.status(418)
  throw new Error('short and stout')
})
app.get('/slow', async (request) => {
  await new Promise((resolve) => request.once('close', resolve))
  throw new Error('nobody listens')
})
const users = express.Router()
users.get('/things/:thing', () => {
  throw new TypeError('thing failed')
})
app.use('/users/:user', users)
app.get('/call', async (_request, response) => {
  const { status } = await fetch(process.env['THIRD_PARTY'])
  response.json({ status })
})

app.use(captureErrors())
app.use((error, _request, response, _next) => {
  const status = error.status ?? (response.statusCode < 400 ? 500 : response.statusCode)
  response.status(status).json({ own: String(error.message ?? error) })
})
const server = app.listen(0, '127.0.0.1', () => console.log('PORT', server.address().port))
