import * as Sentry from '@sentry/vercel-edge'
import * as core from '@sentry/core'
import { guard, start } from '../../vercel.ts'
import { everything, plantEverything } from './plant-everything.ts'

interface FetchEvent extends Event {
  respondWith(response: Promise<Response>): void
}

declare const process: { readonly env: Readonly<Record<string, string>> }

const { MODE = '', SENTRY_DSN = '' } = process.env
const ready =
  MODE === 'start'
    ? start()
    : Sentry.init(MODE === 'guard' ? guard(everything(SENTRY_DSN)) : everything(SENTRY_DSN))

const answer = async (): Promise<Response> => {
  await ready
  return new Response(await plantEverything(core))
}

addEventListener('fetch', (event) => (event as FetchEvent).respondWith(answer()))
