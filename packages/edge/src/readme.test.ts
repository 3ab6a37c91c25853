import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openInbox } from '@tacet/inbox'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { expect, test } from 'vitest'
import { hostBuild, majors } from './testing/host-build.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** What the set-up leaves to the app; no page can be made. */
const app = `
  const pageOf = async ({ url }) => { throw new Error('no page at ' + new URL(url).pathname) }
  const review = async () => {}, tidyUp = async () => {}
`

test.each(majors)(
  "the set-up in the README, copied as it stands, delivers the worker's error on SDK %s",
  async (major) => {
    const [, code = ''] = /## Set-up[^]*?```js\n([^]*?)```/.exec(readme) ?? []
    const { outputFiles } = await build({
      ...hostBuild('@sentry/cloudflare', major),
      stdin: { contents: code + app, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    })
    const inbox = await openInbox()
    const worker = new Miniflare({
      modules: [{ type: 'ESModule', path: 'worker.mjs', contents: outputFiles[0]?.text ?? '' }],
      compatibilityDate: '2026-07-01',
      compatibilityFlags: ['nodejs_als'],
      bindings: { SENTRY_DSN: inbox.dsn },
      handleRuntimeStdio: () => {},
    })
    try {
      const { status } = await fetch(new URL('/orders', await worker.ready))
      expect(status).toBe(500)
      const { payload } = await inbox.waitFor(({ type }) => type === 'event')
      expect(payload).toMatchObject({ exception: { values: [{ value: 'no page at /orders' }] } })
    } finally {
      await worker.dispose()
      await inbox.close()
    }
  },
)
