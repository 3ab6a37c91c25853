import { readFile } from 'node:fs/promises'

import { EdgeVM } from '@edge-runtime/vm'

import type { Runtime } from './runtime.ts'

/** Vercel's edge runtime as `next dev` runs it: web APIs in a context that may not compile strings. */
export const edgeRuntime: Runtime = {
  name: 'edge-runtime',
  agent: /^edge-runtime$/,
  ask: async (room, question) => {
    const vm = new EdgeVM()
    for (const file of [room.engine, room.exam]) vm.evaluate(await readFile(file, 'utf8'))
    return vm.evaluate<Promise<string>>(`exam.answer('${question}', scrub)`)
  },
}
