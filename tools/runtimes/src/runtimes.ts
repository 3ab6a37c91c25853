import { bareRealm } from './bare-realm.ts'
import { binaryOf } from './binaries.ts'
import { chromium } from './chromium.ts'
import { edgeRuntime } from './edge-runtime.ts'
import { programRuntime } from './program-runtime.ts'
import type { Runtime } from './runtime.ts'
import { workerd } from './workerd.ts'

/** What the others are compared with. */
export const node24: Runtime = programRuntime('Node 24', /^Node\.js\/24/, {
  program: () => process.execPath,
})

/** Nothing can be patched or compiled, neither a string nor an expression. */
const lockedDown = [
  '--frozen-intrinsics',
  '--disable-proto=throw',
  '--disallow-code-generation-from-strings',
  '--jitless',
]

/** Everywhere else the engine is said to run. */
export const runtimes: readonly Runtime[] = [
  programRuntime('Node 20.19', /^Node\.js\/20\.19/, { program: ({ oldNode }) => oldNode }),
  programRuntime('Node 24 with everything locked down', /^Node\.js\/24/, {
    program: () => process.execPath,
    flags: lockedDown,
  }),
  programRuntime('Bun', /^Bun\//, { program: () => binaryOf('bun') }),
  programRuntime('Deno', /^Deno\//, {
    program: () => binaryOf('deno'),
    // Without any permission, and without a look for a newer version.
    flags: ['run', '--no-prompt', '--no-lock'],
    env: { DENO_NO_UPDATE_CHECK: '1' },
  }),
  workerd,
  edgeRuntime,
  chromium,
  bareRealm,
]
