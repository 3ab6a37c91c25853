import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

import type { PackedPackage } from './pack-packages.ts'

/** How a program ended and what it said. */
export interface Outcome {
  readonly code: number | string | null
  readonly stdout: string
  readonly stderr: string
}

/** An empty folder outside the workspace that packages were installed into, as a user would. */
export interface Consumer {
  readonly folder: string
  /** Writes a file of the user's app; `file` is relative to the folder. */
  write(file: string, text: string): Promise<void>
  /** Runs a program in the folder, with nothing of our environment but PATH and what is given. */
  run(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome>
}

/**
 * Installs packages from the registry, and tarballs, into a new temporary folder.
 *
 * @param dependencies - name to exact version
 * @param packed - installed from their tarballs
 * @param flags - more flags for `npm install`
 * @throws Error when npm fails; its message holds what npm said
 */
export async function createConsumer(
  dependencies: Readonly<Record<string, string>>,
  packed: readonly PackedPackage[] = [],
  flags: readonly string[] = [],
): Promise<Consumer> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tacet-packed-')))
  const consumer: Consumer = {
    folder,
    write: async (file, text) => {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), text)
    },
    run: (program, args, env) => run(folder, program, args, { PATH: process.env['PATH'], ...env }),
  }
  const tarballs = packed.map(({ name, tarball }): [string, string] => [name, `file:${tarball}`])
  const manifest = {
    private: true,
    dependencies: { ...dependencies, ...Object.fromEntries(tarballs) },
  }
  await consumer.write('package.json', JSON.stringify(manifest))

  const calm = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']
  const install = await run(folder, 'npm', ['install', ...calm, ...flags], outsideOfNpm())
  if (install.code !== 0)
    throw new Error(`npm install failed in an empty folder\n${install.stderr}`)
  return consumer
}

async function run(
  cwd: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  try {
    return { code: 0, ...(await promisify(execFile)(program, args, { cwd, env })) }
  } catch (error) {
    const { code = null, stdout = '', stderr = String(error) } = error as Partial<Outcome>
    return { code, stdout, stderr }
  }
}

/** npm tells the scripts it runs about the workspace they belong to; the new folder is not in it. */
function outsideOfNpm(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('npm_') || name === 'npm_config_cache',
  )
  return Object.fromEntries(inherited)
}
