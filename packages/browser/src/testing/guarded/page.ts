import * as Sentry from '@sentry/browser'
import { guard } from '@tacet/browser'
import type { Ask } from '../page/ask.ts'

const { env, settings, options = {} } = (globalThis as { ask?: Ask }).ask ?? {}
Sentry.init(guard(options, settings, env))
Object.assign(globalThis, { page: { ...Sentry, started: true } })
