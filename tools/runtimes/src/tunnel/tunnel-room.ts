import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packPackages } from '@tacet/packed'
import { createConsumer } from '@tacet/packed/consumer'
import { build, type BuildOptions } from 'esbuild'

const platform = process.platform === 'win32' ? 'win' : process.platform
const oldNode = `node-${platform}-${process.arch}`
const needed = ['browser', 'config', 'gate', 'scrub', 'telemetry'].map((name) => `@tacet/${name}`)

/** A folder outside the workspace with the tunnel installed from its tarball. */
export interface TunnelRoom {
  readonly folder: string
  /** The oldest Node the packages support. */
  readonly oldNode: string
  /** A program that imports the tunnel as users do. */
  readonly server: string
  /** Name of a module beside it with everything in it. */
  readonly worker: string
  /** A script with everything in it, that leaves its module as `worker`. */
  readonly script: string
  close(): Promise<void>
}

/** Packs the tunnel, installs it beside a Node 20.19 from the registry, and writes the programs. */
export async function openTunnelRoom(): Promise<TunnelRoom> {
  const tarballs = await mkdtemp(join(tmpdir(), 'tacet-tarballs-'))
  const packed = await packPackages(tarballs)
  const installed = packed.filter(({ name }) => needed.includes(name))
  const { folder } = await createConsumer({ [oldNode]: '20.19.6' }, installed)
  await rm(tarballs, { recursive: true, force: true })

  const bundle = async (entry: string, file: string, options: BuildOptions): Promise<string> => {
    const outfile = join(folder, file)
    const entryPoints = [join(dirname(import.meta.dirname), 'programs', entry)]
    const fixed = { bundle: true, target: 'es2022', logLevel: 'silent', format: 'esm' } as const
    await build({ ...fixed, entryPoints, outfile, ...options })
    return outfile
  }
  // An alias is looked up from the working folder, so these are the packages that were installed there.
  const alias = Object.fromEntries(needed.map((name) => [name, name]))
  const whole = { absWorkingDir: folder, alias, minify: true }
  const external = ['@tacet/*', 'node:*']
  return {
    folder,
    oldNode: join(folder, 'node_modules', oldNode, 'bin/node'),
    server: await bundle('tunnel-server.ts', 'server.mjs', { external }),
    worker: await bundle('tunnel-worker.ts', 'worker.mjs', whole).then(() => 'worker.mjs'),
    script: await readFile(
      await bundle('tunnel-worker.ts', 'worker.js', {
        ...whole,
        format: 'iife',
        globalName: 'worker',
      }),
      'utf8',
    ),
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
