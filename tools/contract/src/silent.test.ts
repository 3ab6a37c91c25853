import { describe, expect } from 'vitest'
import type { Sight } from './node/life.ts'
import { startProgram } from './node/program.ts'
import { verifies } from './requirements.ts'

// Modules of tacet and of Node itself.
const own = /\/packages\/(config|gate|node|scrub|telemetry)\/dist\/|^node:/

describe('a process that loads tacet and calls all of it, without a DSN', () => {
  for (const [how, preload] of Object.entries({
    'by import': [],
    'by import and preload': ['@tacet/node/register'],
  })) {
    verifies(
      'P1',
      `differs from one without tacet only in tacet's own modules (${how})`,
      async () => {
        const bare = await look([], { BARE: 'yes' })
        const quiet = await look(preload, {})
        const blank = await look(preload, {
          SENTRY_DSN: ' ',
          SENTRY_SPOTLIGHT: '1',
          SENTRY_DEBUG: '1',
        })

        for (const { sight, results } of [quiet, blank]) {
          const { modules, ...rest } = sight
          const { modules: bareModules, ...bareRest } = bare.sight
          expect(rest).toEqual(bareRest)
          expect(results).toBe(bare.results)
          const more = modules.filter((url) => !bareModules.includes(url))
          expect(more.filter((url) => !own.test(url))).toEqual([])
          expect(more).not.toEqual([])
        }
      },
    )
  }

  verifies(
    'P1',
    'the look can see: with a DSN it shows what an SDK does to a process',
    async () => {
      const bare = await look([], { BARE: 'yes' })
      const on = await look(['@tacet/node/register'], { SENTRY_DSN: 'http://key@127.0.0.1:9/1' })
      expect(on.sight.changed.length).toBeGreaterThan(bare.sight.changed.length)
      expect(on.sight.listeners).not.toEqual(bare.sight.listeners)
      expect(on.sight.subscribed).not.toEqual(bare.sight.subscribed)
      expect(on.sight.modules.length).toBeGreaterThan(bare.sight.modules.length + 100)
    },
  )
})

async function look(preload: readonly string[], env: Readonly<Record<string, string>>) {
  const program = startProgram({
    args: [
      ...['./src/node/probe.mjs', ...preload].flatMap((specifier) => ['--import', specifier]),
      './src/apps/quiet.ts',
    ],
    cwd: new URL('..', import.meta.url).pathname,
    env,
  })
  const [, results = ''] = await program.line(/results (.*)/)
  const sight = (await program.ask('look')) as Sight
  await program.stop()
  return { results, sight }
}
