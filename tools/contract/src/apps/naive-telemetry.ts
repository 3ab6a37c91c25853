// Preload for control runs: the same facade, with the plain SDK behind it and no gate in between.
// What a proof says is kept back must be seen to arrive here, or the proof proves nothing.
import { env } from 'node:process'
import * as Sentry from '@sentry/node'
import { readConfig } from '@tacet/config'
import { turnOn } from '@tacet/telemetry'
import { naiveSink, type PlainSdk } from '../naive-sink.ts'
import { everything } from './everything.ts'

const dsn = env['SENTRY_DSN'] ?? ''
// The inspector stops the embedded database in its tracks.
Sentry.init({ ...everything(Sentry, dsn), includeLocalVariables: false })

// The types of its parameters are each major's own.
const sink = naiveSink(Sentry as unknown as PlainSdk)
await turnOn(readConfig(env), () => Promise.resolve(sink), console.warn)

process.on('SIGTERM', () => {
  void Sentry.flush(5_000).then(() => process.exit(0))
})
