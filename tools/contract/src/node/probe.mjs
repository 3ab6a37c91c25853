// Preload that looks at a process from the inside. It stands first on the command line, takes note of
// the world as it was, and answers its parent's question `look` with what has changed since.
import { createHook } from 'node:async_hooks'
import diagnostics from 'node:diagnostics_channel'
import Module, { registerHooks } from 'node:module'
import { changes } from './patched.mjs'

const loaded = new Set()
registerHooks({
  load(url, context, nextLoad) {
    loaded.add(url)
    return nextLoad(url, context)
  },
})

// Timers that are unref'd do not show among the active resources, so their making is counted.
const watched = new Set(['Immediate', 'MESSAGEPORT', 'TCPWRAP', 'Timeout', 'UDPWRAP', 'WORKER'])
const made = {}
createHook({
  init(_id, type) {
    if (watched.has(type)) made[type] = (made[type] ?? 0) + 1
  },
}).enable()

const channels = ['http.client.request.start', 'http.server.request.start', 'undici:request:create']

process.on('message', (question) => {
  if (question === 'look') process.send(look())
  if (question === 'heap') {
    globalThis.gc?.()
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
    resources: process.getActiveResourcesInfo().toSorted(),
    made,
    subscribed: channels.filter((name) => diagnostics.hasSubscribers(name)),
    modules: [...loaded, ...Object.keys(Module._cache ?? {})].toSorted(),
  }
}
