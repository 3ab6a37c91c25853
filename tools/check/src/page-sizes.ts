import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

/** One budget of a page, in bytes after minifying and gzip. */
interface Budget {
  readonly name: string
  /** What the page does. */
  readonly program: string
  /** Modules that the page reaches by `import()` in this case, by the end of their path. */
  readonly loads: readonly string[]
  /** What the page is compared with; without it the whole page counts. */
  readonly over?: string
  readonly limit: number
}

/** What every page with an error reporter ships: the least that the vendor's documentation shows. */
const plainReact = "import { init } from '@sentry/react'\ninit({ dsn: 'https://key@x.test/1' })"

const budgets: readonly Budget[] = [
  {
    name: 'a page that is off, with `start` and `capture`',
    program:
      "import { capture, start } from '@tacet/browser'\nstart()\naddEventListener('x', capture)",
    loads: [],
    limit: 985,
  },
  {
    name: 'a page that is on (errors, gate, scrub) over plain `@sentry/react`',
    program: "import { start } from '@tacet/browser'\nstart()",
    loads: ['/on.js'],
    over: plainReact,
    limit: 11_950,
  },
]

/**
 * Builds small pages as an app would and weighs what a visitor loads.
 *
 * @returns one line per broken budget, empty when all hold
 */
export async function findHeavyPages(top: string): Promise<string[]> {
  const problems: string[] = []
  for (const { name, program, loads, over, limit } of budgets) {
    const weight = await weigh(top, program, loads)
    const difference = weight - (over === undefined ? 0 : await weigh(top, over, []))
    if (difference > limit) problems.push(`${name}: ${difference} B gzip, limit ${limit} B`)
  }
  return problems
}

/** The bytes of the entry, of what it imports, and of the chosen part of what it may load later. */
async function weigh(top: string, program: string, loads: readonly string[]): Promise<number> {
  const entry = 'virtual:page'
  const built = await build({
    configFile: false,
    root: join(top, 'packages/browser'),
    logLevel: 'silent',
    plugins: [
      {
        name: 'page',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith(entry) ? entry : null),
        load: (id) => (id === entry ? program : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      // As a library: an app's build adds a helper of Vite's own to whoever calls `import()` first.
      lib: { entry, formats: ['es'] },
      // Without the hash (20 B), whose letters would move the weight with every change.
      rolldownOptions: { output: { minify: true, chunkFileNames: '[name].js' } },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const outputs = [built].flat() as Rolldown.RolldownOutput[]
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk')
  const reached = new Set<string>()
  const reach = (fileName: string): void => {
    if (reached.has(fileName)) return
    reached.add(fileName)
    for (const next of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? [])
      reach(next)
  }
  for (const { fileName, isEntry, moduleIds } of chunks) {
    if (isEntry || moduleIds.some((id) => loads.some((end) => id.endsWith(end)))) reach(fileName)
  }
  return chunks
    .filter(({ fileName }) => reached.has(fileName))
    .reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0)
}
