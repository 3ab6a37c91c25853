import { readFile } from 'node:fs/promises'
import { createContext, runInContext } from 'node:vm'

import type { Runtime } from './runtime.ts'

/** What the corpus and its scoring use besides the language. The engine does not get to see it. */
const tools = {
  FormData,
  Headers,
  Request,
  TextEncoder,
  URL,
  URLSearchParams,
  btoa,
  performance,
  setTimeout,
}

/** Of the language or of V8, but not in every runtime, or not switched on in each. */
const absent = ['console', 'Intl', 'SharedArrayBuffer', 'Atomics', 'WebAssembly', 'Iterator']

/**
 * A realm with the language and nothing else: no timers, no URL, no TextEncoder, and no code from
 * strings. The engine is loaded as a script of it, so a global that it reads is missing; the
 * examination gets its tools as arguments.
 */
export const bareRealm: Runtime = {
  name: 'a realm with the language alone',
  agent: /^bare$/,
  ask: async (room, question) => {
    const realm = createContext(
      { EdgeRuntime: 'bare' },
      { codeGeneration: { strings: false, wasm: false } },
    )
    runInContext(absent.map((name) => `delete globalThis.${name}`).join('\n'), realm)
    runInContext(await readFile(room.engine, 'utf8'), realm)
    const names = [...Object.keys(tools), 'structuredClone']
    const examination = `(${names.join(', ')}) => {
      ${await readFile(room.exam, 'utf8')}
      return exam.answer('${question}', scrub)
    }`
    const ask = runInContext(examination, realm) as (...args: unknown[]) => Promise<string>
    // Payloads are plain JSON, and a clone from here would be made of this realm's objects.
    const structuredClone: unknown = runInContext(
      '(value) => JSON.parse(JSON.stringify(value))',
      realm,
    )
    return ask(...Object.values(tools), structuredClone)
  },
}
