import { table } from '../markdown.ts'
import { runChild } from '../run-child.ts'

export const title = 'What is loaded'

interface LoadedModule {
  readonly url: string
  readonly bytes: number
}

const dsn = 'http://key@127.0.0.1:9/1'

const cases = [
  { name: '`@tacet/telemetry`', imports: ['@tacet/telemetry'], env: {} },
  { name: '`@tacet/node`', imports: ['@tacet/node'], env: {} },
  { name: '`@tacet/node/register`, off', imports: ['@tacet/node/register'], env: {} },
  {
    name: '`@tacet/node/register`, on',
    imports: ['@tacet/node/register'],
    env: { SENTRY_DSN: dsn },
  },
  { name: '`@sentry/node`, not initialised', imports: ['@sentry/node'], env: {} },
] as const

/** Counts the files a process loads for one import, apart from Node's own. */
export async function measureImportGraph(): Promise<string> {
  const rows: string[][] = []
  for (const { name, imports, env } of cases) {
    const modules = await listModules(imports, env)
    const bytes = modules.reduce((sum, module) => sum + module.bytes, 0)
    const vendor = modules.filter(({ url }) => /node_modules\/(?!@tacet\/)/.test(url))
    rows.push([name, `${modules.length}`, `${(bytes / 1000).toFixed(0)} kB`, `${vendor.length}`])
  }
  return `Files of a process that imports one entry, as they are read from disk (not minified, comments included), and how many of them
belong to somebody else. Off must be 0 there.

${table([['import', 'files', 'size', 'of other packages'], ...rows])}`
}

async function listModules(
  imports: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<LoadedModule[]> {
  const list = new URL('list-modules.mjs', import.meta.url).href
  const output = await runChild('import-graph/import.mjs', {
    nodeFlags: ['--import', list],
    args: imports,
    env,
  })
  const modules = JSON.parse(output) as LoadedModule[]
  return modules.filter(({ url }) => !url.startsWith(import.meta.url.replace(/[^/]*$/, '')))
}
