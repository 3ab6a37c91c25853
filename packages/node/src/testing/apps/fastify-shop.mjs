import Fastify from 'fastify'
import { captureErrors } from '@tacet/node/fastify'

const app = Fastify()
app.register(captureErrors())
app.setErrorHandler((error, _request, reply) => {
  const status = error.statusCode ?? (reply.statusCode < 400 ? 500 : reply.statusCode)
  return reply.code(status).send({ own: error.message })
})
app.get('/fine', async () => ({ fine: true }))
app.get('/orders/:id', async () => {
  throw new Error('order failed')
})
app.get('/missing', async () => {
  throw Object.assign(new Error('no such thing'), { statusCode: 404 })
})
app.get('/teapot', async (_request, reply) => {
  reply.code(418)
  throw new Error('short and stout')
})
app.register(
  async (users) => {
    users.get('/things/:thing', async () => {
      throw new TypeError('thing failed')
    })
  },
  { prefix: '/users/:user' },
)
await app.listen({ port: 0, host: '127.0.0.1' })
console.log('PORT', app.server.address().port)
