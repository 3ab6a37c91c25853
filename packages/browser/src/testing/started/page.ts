import * as tacet from '@tacet/browser'
import type { Ask } from '../page/ask.ts'

const { env, settings, parts = [] } = (globalThis as { ask?: Ask }).ask ?? {}
const has = (name: string): boolean => parts.includes(name)

const named: tacet.Settings = {
  ...(has('breadcrumbs') && { breadcrumbs: () => import('@tacet/browser/breadcrumbs') }),
  ...(has('sessions') && { sessions: () => import('@tacet/browser/sessions') }),
  ...(has('offline') && { offline: () => import('@tacet/browser/offline') }),
  ...(has('replay') && {
    replay: { load: () => import('@tacet/browser/replay'), sessionSampleRate: 1 },
  }),
  ...(has('feedback') && { feedback: { load: () => import('@tacet/browser/feedback') } }),
}

const started = tacet.start(env, { ...settings, ...named })
Object.assign(globalThis, { page: { ...tacet, started } })

// What an app does while the SDK is on its way.
if (location.hash === '#early') {
  tacet.capture(new Error('told early'), { tags: { step: 'first' } })
  setTimeout(() => {
    throw new TypeError('thrown early')
  })
  setTimeout(() => void Promise.reject(new RangeError('rejected early')))
  setTimeout(() => void fetch('/happened'))
}
