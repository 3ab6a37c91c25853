import { createContext, runInContext } from 'node:vm'

import { build } from 'esbuild'
import { expect, it } from 'vitest'

import type { Report } from './pillars-alone.ts'

/** All that the pillars may use besides the language; every runtime we know has it. */
const everywhere = { TextEncoder, clearTimeout, setTimeout }

it('takes an error from the switch to the door where only the language and timers are', async () => {
  const planted = ['hunter', '2-is-not-', 'a-password'].join('')
  const bundle = await build({
    entryPoints: [`${import.meta.dirname}/pillars-alone.ts`],
    bundle: true,
    format: 'iife',
    globalName: 'pillars',
    write: false,
    target: 'es2022',
  })
  const realm = createContext({ ...everywhere, planted })
  const program = `${bundle.outputFiles[0]?.text}\npillars.reportAlone(planted)`
  const report = (await runInContext(program, realm)) as Report

  expect(report).toMatchObject({ on: true, flushed: true })
  expect(report.sent).toHaveLength(1)
  expect(report.sent[0]).toContain('checkout failed')
  expect(report.sent[0]).not.toContain(planted)
})
