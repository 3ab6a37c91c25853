// Preload as `@tacet/node/register`, for machines that are busy with other tests: the end of the
// process may wait longer for its last delivery.
import { env } from 'node:process'
import { start } from '@tacet/node'

await start(env, { shutdownTimeout: 30_000 })
