// Works on many pieces at once, each with a scope of its own.
import { setImmediate } from 'node:timers/promises'
import { capture, flush, start, tag } from '@tacet/node'
import { breadcrumb, checkIn, isolate, traceCarrier } from '@tacet/telemetry/work'

await start()

const pieces = Number(process.argv[2])
const carrier = JSON.parse(process.argv[3])

await Promise.all(
  Array.from({ length: pieces }, (_, index) =>
    isolate(
      {
        name: 'piece',
        op: 'queue.process',
        trace: index === 0 ? carrier : 'new',
        user: { id: `user-${index}` },
        tags: { piece: `${index}` },
      },
      async () => {
        tag(`only-${index}`, index)
        breadcrumb({ category: 'piece', message: `began ${index}`, time: 1_700_000_000_000 })
        await setImmediate()
        await setImmediate()
        capture(new Error(`piece ${index}`), { eventId: index.toString(16).padStart(32, '0') })
        if (index === 0) console.log(`CARRIER ${JSON.stringify(traceCarrier())}`)
      },
    ),
  ),
)
await isolate({ name: 'outer' }, async () => {
  tag('outer', 'yes')
  await isolate({ name: 'inner' }, async () => capture(new Error('inner')))
})
const returned = isolate({ name: 'sync' }, () => 'its result')
const same = Promise.reject(new Error('of the app'))
const watched = isolate({ name: 'rejects' }, () => same)
await same.catch(() => undefined)
console.log(`RESULTS ${JSON.stringify([returned, watched === same])}`)

capture(new Error('outside'))
const monitor = { schedule: { type: 'interval', value: 5, unit: 'minute' }, checkinMargin: 2 }
const id = 'c'.repeat(32)
checkIn({ slug: 'sweep', id, status: 'in_progress' }, monitor)
checkIn({ slug: 'sweep', id, status: 'ok', duration: 1.5 }, monitor)
await flush(5_000)
