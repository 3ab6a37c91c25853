// A worker with every kind of work that Cloudflare hands out, for the suite to be tested with.
import { DurableObject } from 'cloudflare:workers'
import {
  capture,
  eachMessage,
  log,
  metric,
  span,
  tag,
  withDurableObjectTelemetry,
  withTelemetry,
} from '@tacet/edge/cloudflare'

interface Letter {
  readonly to: string
  readonly text: string
}

interface Env {
  readonly CARRIER_URL: string
  readonly CARRIER_KEY: string
  readonly LETTERS: { send(letter: Letter): Promise<void> }
  readonly BOX: {
    idFromName(name: string): unknown
    get(id: unknown): { fetch(url: string): Promise<Response> }
  }
}

interface Message {
  readonly id: string
  readonly attempts: number
  readonly body: Letter
  ack(): void
  retry(): void
}

export const Box: typeof DurableObject = withDurableObjectTelemetry(
  class Box extends DurableObject {
    override fetch(request: Request): Response {
      tag('office', 'harbour')
      const key = new URL(request.url).searchParams.get('key')
      if (key !== 'brass') throw new Error(`no box opens with ${key}`)
      return new Response('3 letters')
    }
  },
)

type Route = (request: Request, env: Env, url: URL) => Promise<Response> | Response

const routes: Readonly<Record<string, Route>> = {
  '/stamps': (_request, _env, { search }) => {
    log.info(`stamps looked at: /stamps${search}`)
    return Response.json({ cents: 95 })
  },
  '/letters': async (request, env) => {
    const letter = (await request.json()) as Letter
    metric.count('letters', 1, { attributes: { text: letter.text } })
    await span({ name: 'weigh', op: 'scales', attributes: { text: letter.text } }, () =>
      env.LETTERS.send(letter),
    )
    return Response.json({ taken: true }, { status: 202 })
  },
  '/parcels': async (request, env) => {
    const { card } = (await request.json()) as { card: string }
    const response = await fetch(`${env.CARRIER_URL}/parcels?card=${encodeURIComponent(card)}`, {
      headers: { authorization: `Bearer ${env.CARRIER_KEY}` },
    })
    const answer = await response.text()
    if (!response.ok) throw new Error(`carrier said to ${env.CARRIER_KEY}: ${answer}`)
    return Response.json({ sent: true })
  },
  '/box': (_request, env, { search }) =>
    env.BOX.get(env.BOX.idFromName('1')).fetch(`https://box.test/${search}`),
  '/complaints': async (request) => {
    try {
      throw new Error(`cannot file ${await request.text()}`)
    } catch (error) {
      capture(error, { extra: { cookie: request.headers.get('cookie') } })
      return new Response('filed under P', { status: 202 })
    }
  },
}

// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default withTelemetry(
  {
    async fetch(request: Request, env: Env): Promise<Response> {
      tag('office', 'harbour')
      const url = new URL(request.url)
      try {
        const answer = await routes[url.pathname]?.(request, env, url)
        return answer ?? new Response('nothing here', { status: 404 })
      } catch (error) {
        // What a Durable Object threw was told where it was thrown.
        if (url.pathname !== '/box') throw error
        return new Response('the box is shut', { status: 403 })
      }
    },
    queue: eachMessage(
      ({ body }: Message) => {
        tag('office', 'harbour')
        if (body.to === 'nobody') throw new Error(`no such address for ${body.text}`)
      },
      { maxRetries: 1 },
    ),
    scheduled({ cron }: { cron: string }): void {
      tag('office', 'harbour')
      if (cron !== '0 6 * * *') throw new Error(`the van does not leave at ${cron}`)
    },
  },
  { route: ({ url }) => new URL(url).pathname, maxRetries: 1 },
)
