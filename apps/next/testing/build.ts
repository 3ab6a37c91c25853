import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, rmdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** What may differ between two builds of the app. */
export interface Variant {
  readonly bundler: 'turbopack' | 'webpack'
  readonly sdkMajor: '10' | '11'
  /** `absent` puts a facade that does nothing in the place of `@tacet/browser`. */
  readonly tacet: 'absent' | 'present'
}

const app = dirname(import.meta.dirname)
export const workspace: string = join(app, '../..')
const builds = join(app, '.builds')

/** Milliseconds; a build takes 15 s on a machine of its own, and up to ten times as long beside others. */
export const buildTimeout = 300_000

/**
 * Builds the app, once for each variant and state of the sources, however many test files ask.
 *
 * @param take Takes what it needs from the folder that `next build` made. Until it has, nobody else
 *   builds this variant: a newer state of the sources would take the folder away.
 */
export async function build<T>(variant: Variant, take: (built: string) => T): Promise<T> {
  const name = Object.values(variant).join('-')
  const folder = join(builds, `${name}-${stateOfSources()}`)
  const built = join(folder, '.next')
  const release = await takeLock(join(builds, `${name}.lock`))
  try {
    if (!existsSync(join(built, 'BUILD_ID'))) {
      for (const old of globSync(`${name}-*`, { cwd: builds })) {
        rmSync(join(builds, old), { recursive: true })
      }
      layOut(folder, variant)
      await runNextBuild(folder, variant)
    }
    return take(built)
  } finally {
    await release()
  }
}

/** Next writes into the project it builds, so it is given a copy. */
function layOut(folder: string, variant: Variant): void {
  mkdirSync(folder, { recursive: true })
  for (const file of sources()) cpSync(join(app, file), join(folder, file))
  cpSync(join(folder, 'next.config.ts'), join(folder, 'app.config.ts'))
  writeFileSync(join(folder, 'next.config.ts'), configOf(variant))
  writeFileSync(
    join(folder, 'tsconfig.json'),
    readFileSync(join(app, 'tsconfig.json'), 'utf8').replaceAll('../../', '../../../../'),
  )
}

/** The app's own configuration, with other packages in the place of some. */
function configOf({ sdkMajor, tacet }: Variant): string {
  const aliases = {
    ...(sdkMajor === '10' && {
      '@sentry/browser': 'sentry-browser-10',
      '@sentry/node': 'sentry-node-10',
      '@sentry/vercel-edge': 'sentry-vercel-edge-10',
    }),
    ...(tacet === 'absent' && { '@tacet/browser': '@tacet/contract/browser/absent' }),
  }
  return `
import config from './app.config'

const workspace = ${JSON.stringify(workspace)}
const aliases: Record<string, string> = ${JSON.stringify(aliases)}

export default {
  ...config,
  // A package outside of the bundle is found by its own name, which is the same for all versions. So
  // version 10 goes into the bundle, as it does for those who forget the line in their configuration.
  serverExternalPackages: config.serverExternalPackages.filter((name) => !(name in aliases)),
  outputFileTracingRoot: workspace,
  turbopack: { ...config.turbopack, root: workspace, resolveAlias: aliases },
  webpack(own: { resolve: { alias: Record<string, string> } }) {
    Object.assign(own.resolve.alias, aliases)
    return own
  },
}
`
}

async function runNextBuild(folder: string, { bundler }: Variant): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build', `--${bundler}`], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (text) => (printed += String(text)))
  child.stderr.on('data', (text) => (printed += String(text)))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`next build --${bundler} failed\n${printed}`)
}

function sources(): string[] {
  return globSync(
    [
      '{app,house}/**/*.{css,ts,tsx}',
      '{instrumentation,instrumentation-client,next.config,proxy}.ts',
      '{package,tsconfig}.json',
    ],
    { cwd: app },
  )
}

/** Changes with everything that a build is made from. */
function stateOfSources(): string {
  const hash = createHash('sha256')
  const packages = globSync(['packages/*/dist/**/*.js', 'package-lock.json'], { cwd: workspace })
  const files = [
    ...packages.map((file) => join(workspace, file)),
    ...sources().map((file) => join(app, file)),
    import.meta.filename,
  ]
  for (const file of files.toSorted()) hash.update(basename(file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

const lockRetry = 200
const lockExpires = 300_000

/** Waits until this process alone builds. A lock left behind by a killed process expires. */
async function takeLock(path: string): Promise<() => Promise<void>> {
  mkdirSync(dirname(path), { recursive: true })
  for (;;) {
    try {
      await mkdir(path)
      return () => rmdir(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const taken = await stat(path).catch(() => undefined)
      if (taken && Date.now() - taken.mtimeMs > lockExpires) await rmdir(path).catch(() => {})
      await setTimeout(lockRetry)
    }
  }
}
