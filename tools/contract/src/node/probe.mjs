// Preload that looks at a process from the inside. It stands first on the command line, takes note of
// the world as it was, and answers its parent's question `look` with what has changed since.
import { createHook } from 'node:async_hooks'
import dgram from 'node:dgram'
import diagnostics from 'node:diagnostics_channel'
import { EventEmitter } from 'node:events'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import Module, { registerHooks } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

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

/** Everything that instrumentation likes to replace: the own properties of these objects. */
const patchable = {
  console,
  dgram,
  'EventEmitter.prototype': EventEmitter.prototype,
  Error: Error,
  globalThis,
  http,
  'http.ClientRequest.prototype': http.ClientRequest.prototype,
  'http.Server.prototype': http.Server.prototype,
  http2,
  https,
  Module,
  'Module.prototype': Module.prototype,
  net,
  'net.Socket.prototype': net.Socket.prototype,
  process,
  'Promise.prototype': Promise.prototype,
  'process.stdout': process.stdout,
  'process.stderr': process.stderr,
  tls,
}
const channels = ['http.client.request.start', 'http.server.request.start', 'undici:request:create']
const before = Object.fromEntries(
  Object.keys(patchable).map((name) => [name, ownValues(patchable[name])]),
)

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
    changed: Object.keys(patchable)
      .flatMap((name) => changesOf(name))
      .toSorted(),
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

function ownValues(target) {
  return new Map(Reflect.ownKeys(target).map((key) => [key, fingerprint(target, key)]))
}

/** A getter is compared by identity and never called: calling it could load what is being measured. */
function fingerprint(target, key) {
  const descriptor = Object.getOwnPropertyDescriptor(target, key)
  return descriptor && 'value' in descriptor ? descriptor.value : descriptor?.get
}

function changesOf(name) {
  const now = ownValues(patchable[name])
  const old = before[name]
  const keys = new Set([...old.keys(), ...now.keys()])
  // Node counts things in properties of its own; a number that stays a number is no patch.
  const isCounter = (key) => typeof old.get(key) === 'number' && typeof now.get(key) === 'number'
  return [...keys]
    .filter((key) => !isCounter(key) && !Object.is(old.get(key), now.get(key)))
    .map((key) => `${name}.${String(key)}`)
}
