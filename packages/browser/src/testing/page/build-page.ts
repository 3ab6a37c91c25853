import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** A major of the SDK. */
export type Major = '10' | '11'

/** An app that calls `start`, one that calls `init` itself, and the one of the README. */
export type App = 'guarded' | 'readme' | 'started'

const built = new Map<string, Promise<string>>()

/** Builds a page once, as an app would; returns its folder, whose entry is `entry.js`. */
export function buildPage(major: Major, app: App): Promise<string> {
  const page = built.get(major + app) ?? buildOnce(major, app)
  built.set(major + app, page)
  return page
}

async function buildOnce(major: Major, app: App): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tacet-page-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const sdk = { find: /^@sentry\/browser$/, replacement: 'sentry-browser-10' }
  await build({
    configFile: false,
    root: import.meta.dirname,
    plugins: [readmePage],
    logLevel: 'error',
    resolve: { alias: major === '10' ? [sdk] : [] },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: {
        input: app === 'readme' ? readmePage.name : join(import.meta.dirname, '..', app, 'page.ts'),
        output: { entryFileNames: 'entry.js', chunkFileNames: '[name].js' },
      },
    },
  })
  return folder
}

/** The first example of the README, as it stands there. */
const readmePage = {
  name: 'virtual:readme',
  resolveId: (id: string): string | undefined => (id === readmePage.name ? `\0${id}` : undefined),
  load(id: string): string | undefined {
    if (id !== `\0${readmePage.name}`) return undefined
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    return /```js\n([^]*?)```/.exec(readme)?.[1]
  },
}
