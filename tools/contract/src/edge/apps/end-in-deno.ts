// Starts telemetry in Deno, and ends in the way that the argument names.
import { start } from '@tacet/edge/deno'

await start()
await import('../../apps/crash.ts')
