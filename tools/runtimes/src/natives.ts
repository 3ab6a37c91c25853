import type { Hostile } from '@tacet/corpus'

/** A new object of a class that not every runtime has; nothing where it is missing. */
function made(name: string, ...args: readonly unknown[]): unknown {
  const type: unknown = Reflect.get(globalThis, name)
  return typeof type === 'function' ? Reflect.construct(type, args) : undefined
}

/** What a global of some runtimes returns. */
function called(path: string, ...args: readonly unknown[]): unknown {
  const names = path.split('.')
  let owner: unknown
  let value: unknown = globalThis
  for (const name of names) {
    owner = value
    value =
      typeof owner === 'object' || typeof owner === 'function' ? ownOf(owner, name) : undefined
  }
  return typeof value === 'function' ? Reflect.apply(value, owner, args) : undefined
}

function ownOf(owner: object | null, name: string): unknown {
  return owner === null ? undefined : Reflect.get(owner, name)
}

function bytes(secret: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(secret)
}

/** Objects of the runtimes themselves, as they end up in an event by accident or through `extra`. */
export const natives: readonly Hostile[] = [
  { name: 'the global object', make: (secret) => ({ everything: globalThis, note: secret }) },
  { name: 'Blob', make: (secret) => ({ blob: made('Blob', [secret]) }) },
  { name: 'File', make: (secret) => ({ file: made('File', [secret], `${secret}.txt`) }) },
  { name: 'Response', make: (secret) => ({ answer: made('Response', secret) }) },
  {
    name: 'Response with headers',
    make: (secret) => made('Response', secret, { headers: { 'set-cookie': `sid=${secret}` } }),
  },
  {
    name: 'Request with a body',
    make: (secret) =>
      made('Request', `https://shop.example/?token=${secret}`, { method: 'POST', body: secret }),
  },
  { name: 'DOMException', make: (secret) => made('DOMException', secret, 'AbortError') },
  { name: 'AbortSignal', make: (secret) => called('AbortSignal.abort', new Error(secret)) },
  { name: 'Event', make: (secret) => made('CustomEvent', 'sign-in', { detail: secret }) },
  { name: 'MessageEvent', make: (secret) => made('MessageEvent', 'message', { data: secret }) },
  {
    name: 'SuppressedError',
    make: (secret) => made('SuppressedError', new Error(secret), new Error(secret), secret),
  },
  { name: 'cloned error', make: (secret) => structuredClone(new Error(secret)) },
  { name: 'WeakRef', make: (secret) => ({ weak: made('WeakRef', { password: secret }) }) },
  { name: 'Iterator', make: (secret) => ({ rest: called('Iterator.from', [secret]) }) },
  { name: 'array iterator', make: (secret) => ({ rest: [secret].values() }) },
  { name: 'registered symbol', make: (secret) => ({ sign: Symbol.for(secret) }) },
  { name: 'shared bytes', make: (secret) => shared(secret) },
  { name: 'DataView', make: (secret) => ({ view: new DataView(bytes(secret).buffer) }) },
  {
    name: 'wide numbers',
    make: (secret) => ({
      wide: new BigUint64Array(bytes(secret.padEnd(40)).buffer),
      half: made('Float16Array', bytes(secret.padEnd(40)).buffer),
    }),
  },
  { name: 'Temporal', make: (secret) => ({ at: called('Temporal.Now.instant'), note: secret }) },
  { name: 'URLPattern', make: (secret) => made('URLPattern', { pathname: `/${secret}/:id` }) },
  { name: 'Intl', make: (secret) => ({ format: called('Intl.NumberFormat', 'de'), note: secret }) },
  {
    name: 'ReadableStream',
    make: (secret) => ({ stream: made('ReadableStream', { start: () => secret }) }),
  },
  { name: 'TransformStream', make: (secret) => ({ s: made('TransformStream'), note: secret }) },
  { name: 'Storage', make: (secret) => ({ store: kept(secret) }) },
  { name: 'page', make: (secret) => ({ form: form(secret) }) },
  {
    name: 'inherited properties',
    make: (secret) => ({ holder: Object.create({ note: unmarked(secret) }) as unknown }),
  },
  { name: 'objects of another realm', make: (secret) => ofAnotherRealm(secret) },
  { name: 'classes of the language, extended', make: (secret) => extended(secret) },
]

function shared(secret: string): unknown {
  const buffer = made('SharedArrayBuffer', 64)
  if (typeof buffer !== 'object' || buffer === null) return undefined
  const view = new Uint8Array(buffer as SharedArrayBuffer)
  view.set(bytes(secret))
  return { buffer, view }
}

function kept(secret: string): unknown {
  try {
    called('sessionStorage.setItem', 'token', secret)
    return Reflect.get(globalThis, 'sessionStorage')
  } catch {
    // A page without an origin has no storage.
    return undefined
  }
}

/** Without its prefix nobody sees that it is one: only who does not read it keeps it. */
function unmarked(secret: string): string {
  return secret.slice(4)
}

/** A field with what a person typed. Its class has getters that anyone who lists them meets; JSON does not. */
function form(secret: string): unknown {
  const field = called('document.createElement', 'textarea')
  if (typeof field !== 'object' || field === null) return undefined
  Object.assign(field, { value: unmarked(secret) })
  return { field, document: Reflect.get(globalThis, 'document') as unknown }
}

/** Nothing of another realm is an `instanceof` ours: a frame in a page, a `vm` context in Node. */
function ofAnotherRealm(secret: string): unknown {
  const code = `({
    error: Object.assign(new Error(${JSON.stringify(secret)}), { token: ${JSON.stringify(secret)} }),
    map: new Map([['password', ${JSON.stringify(secret)}]]),
    set: new Set([${JSON.stringify(secret)}]),
    text: Object(${JSON.stringify(secret)}),
    list: [${JSON.stringify(secret)}],
    date: new Date(0),
    bytes: new Uint8Array([${bytes(secret).join(',')}]).buffer,
    call: () => ${JSON.stringify(secret)},
  })`
  const vm = called('process.getBuiltinModule', 'node:vm')
  if (typeof vm === 'object' && vm !== null) {
    const run: unknown = Reflect.get(vm, 'runInNewContext')
    return typeof run === 'function' ? Reflect.apply(run, vm, [code]) : undefined
  }
  const frame = called('document.createElement', 'iframe')
  if (typeof frame !== 'object' || frame === null) return undefined
  called('document.documentElement.append', frame)
  const evaluate = Reflect.get(Reflect.get(frame, 'contentWindow') as object, 'eval') as unknown
  return typeof evaluate === 'function' ? Reflect.apply(evaluate, undefined, [code]) : undefined
}

function extended(secret: string): unknown {
  class List extends Array<unknown> {}
  class Table extends Map<string, unknown> {}
  class Failure extends Error {
    readonly token = secret
  }
  class Text extends String {}
  return {
    list: List.from([secret]),
    table: new Table([['password', secret]]),
    failure: new Failure(secret),
    text: new Text(secret),
  }
}
