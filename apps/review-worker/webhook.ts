import { verify } from '@octokit/webhooks-methods'
import { capture, tag, traceHeaders } from '@tacet/edge/cloudflare'
import { Hono } from 'hono'
import type { Env, Pull } from './env.ts'
import { statusOf, storeReview } from './reviews.ts'
import { enter, stage } from './telemetry.ts'

/** The parts of GitHub's payload that are read. */
interface Payload {
  readonly action?: string
  readonly installation?: { readonly id: number }
  readonly repository?: { readonly full_name: string }
  readonly pull_request?: {
    readonly number: number
    readonly title: string
    readonly body?: string
  }
}

const reviewed = new Set(['opened', 'synchronize', 'reopened'])

/** The worker's routes: GitHub's webhook, and what became of a review. */
export const webhook = new Hono<{ Bindings: Env }>()

// https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries
webhook.post('/webhooks/github', async ({ env, req, json }) => {
  const text = await req.text()
  const signature = req.header('x-hub-signature-256') ?? ''
  if (signature === '' || !(await verify(env.GITHUB_WEBHOOK_SECRET, text, signature))) {
    return json({ error: 'the signature does not match' }, 401)
  }

  const pull = readPull(req.header('x-github-delivery'), parse(text))
  if (pull === undefined) return json({ review: 'not asked for' }, 202)

  const log = enter(env, pull)
  tag('pull', pull.title)
  log.info(`webhook: ${pull.title}`, { body: pull.body, installation: pull.installation })

  const review = await stage('store review', pull, () => storeReview(env.DB, pull))
  await stage('queue review', pull, () =>
    env.REVIEWS.send({ ...pull, review, trace: traceHeaders() }),
  )
  return json({ review: 'queued' }, 202)
})

webhook.get('/reviews/:delivery', async ({ env, req, json }) => {
  const status = await statusOf(env.DB, req.param('delivery'))
  return status === undefined ? json({ error: 'no such review' }, 404) : json({ status })
})

// Hono answers what a route throws, so nobody outside would hear of it.
webhook.onError((error, { env, req, json }) => {
  enter(env)
  capture(error, { handled: false, method: req.method, route: req.routePath, status: 500 })
  return json({ error: 'something went wrong on our side' }, 500)
})

function parse(text: string): Payload {
  try {
    return JSON.parse(text) as Payload
  } catch (cause) {
    throw new Error(`not a payload: ${text}`, { cause })
  }
}

function readPull(delivery: string | undefined, payload: Payload): Pull | undefined {
  const { action = '', installation, repository, pull_request: pull } = payload
  if (!reviewed.has(action) || installation === undefined || repository === undefined)
    return undefined
  if (delivery === undefined || pull === undefined) return undefined
  const { number, title, body = '' } = pull
  return {
    delivery,
    installation: installation.id,
    repository: repository.full_name,
    number,
    title,
    body,
  }
}
