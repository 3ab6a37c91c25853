// As `probe.mjs`, in Bun. It tells neither kinds of resources nor who asks for timers, so the functions
// that make timers are counted; its cache of modules holds ESM, too.
import diagnostics from 'node:diagnostics_channel'
import { createRequire } from 'node:module'
import { changes } from './patched.mjs'

const { cache } = createRequire(import.meta.url)
const own = new Set(Object.keys(cache))
const made = {}
for (const name of ['setInterval', 'setTimeout', 'setImmediate', 'Worker']) {
  globalThis[name] = new Proxy(globalThis[name], {
    apply(target, self, args) {
      made[name] = (made[name] ?? 0) + 1
      return Reflect.apply(target, self, args)
    },
    construct(target, args, newTarget) {
      made[name] = (made[name] ?? 0) + 1
      return Reflect.construct(target, args, newTarget)
    },
  })
}

const channels = ['http.client.request.start', 'http.server.request.start', 'undici:request:create']

process.on('message', (question) => {
  if (question === 'look') process.send(look())
  if (question === 'heap') {
    Bun.gc(true)
    process.send(process.memoryUsage().heapUsed)
  }
})
process.channel?.unref()

function look() {
  return {
    changed: changes(),
    listeners: Object.fromEntries(
      process
        .eventNames()
        .map((event) => [String(event), process.listenerCount(event)])
        .toSorted(),
    ),
    resources: [],
    made,
    subscribed: channels.filter((name) => diagnostics.hasSubscribers(name)),
    modules: Object.keys(cache)
      .filter((name) => !own.has(name))
      .toSorted(),
  }
}
