// An app with a library, as signal-exit is one, that was there before telemetry was on.
import { start } from '@tacet/node'

const onSignal = () => {
  if (process.listenerCount('SIGTERM') > 1) return
  process.removeListener('SIGTERM', onSignal)
  process.kill(process.pid, 'SIGTERM')
}
process.on('SIGTERM', onSignal)
await start()
setInterval(() => undefined, 1_000)
console.log('READY')
