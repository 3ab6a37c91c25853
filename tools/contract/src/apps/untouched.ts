// Reports objects of the app's own and tells whether they are afterwards what they were before.
import { env } from 'node:process'
import { inspect } from 'node:util'
import * as Sentry from '@sentry/node'
import { capture, flush, guard, log, span, start } from '@tacet/node'
import { canary } from '../evidence/canaries.ts'
import { everything } from './everything.ts'

if (env['MODE'] === 'guard') {
  Sentry.init(
    guard({ ...everything(Sentry, env['SENTRY_DSN'] ?? ''), includeLocalVariables: false }),
  )
} else {
  await start(env)
}

const secret = (place: string) => canary(place, 'stripeKey').value
const error = Object.assign(
  new Error(`a ${secret('message')}`, { cause: new Error(secret('cause')) }),
  { response: { headers: { authorization: secret('header') }, list: [secret('list')] } },
)
const extra = {
  password: secret('extra'),
  nested: new Map([[secret('map key'), { a: secret('map') }]]),
}
const attributes = { note: secret('attribute'), list: [secret('attribute list')] }
const context = { token: secret('context'), deep: { deeper: [{ cookie: secret('deep context') }] } }
const user = { id: '7', email: 'ada@mail.example.test', ip_address: '203.0.113.7' }
const own = { error, extra, attributes, context, user }

const scope = Sentry.getIsolationScope()
scope.setUser(user)
scope.setContext('own', context)
scope.setExtras(extra)
// Breadcrumbs are the SDK's own notes, made while it runs.
const look = () =>
  inspect({ own, scope: { ...scope.getScopeData(), breadcrumbs: [] } }, { depth: 20, sorted: true })

const before = look()
capture(error, { extra, tags: { a: secret('tag') } })
log.info(`b ${secret('log')}`, attributes)
span({ name: 'c', attributes }, () => undefined)
Sentry.captureException(error, { extra })
Sentry.captureMessage('d')
await flush(10_000)
await Sentry.flush(10_000)

process.send?.({ before, after: look() }, () => process.disconnect())
