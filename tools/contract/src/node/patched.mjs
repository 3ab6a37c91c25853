// Takes note of the own properties of well-known objects, and tells which have changed since.
import dgram from 'node:dgram'
import { EventEmitter } from 'node:events'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import Module from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

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
const before = Object.fromEntries(
  Object.keys(patchable).map((name) => [name, ownValues(patchable[name])]),
)

/** Names of the properties that were replaced, added or removed. */
export function changes() {
  return Object.keys(patchable)
    .flatMap((name) => changesOf(name))
    .toSorted()
}

function ownValues(target) {
  if (target === undefined) return new Map()
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
