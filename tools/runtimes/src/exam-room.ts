import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { packPackages } from '@tacet/packed'
import { createConsumer } from '@tacet/packed/consumer'
import type { Consumer } from '@tacet/packed/consumer'
import { build } from 'esbuild'
import type { BuildOptions } from 'esbuild'

const platform = process.platform === 'win32' ? 'win' : process.platform
const oldNode = `node-${platform}-${process.arch}`

/**
 * A folder outside the workspace where every runtime examines the same bytes of the engine: those of
 * its tarball. The corpus and the questions are bundled; the engine is so, and minified, only where a
 * runtime loads no packages.
 */
export interface ExamRoom extends Consumer {
  /** The oldest Node the packages support. */
  readonly oldNode: string
  /** `process.mjs`: a program for runtimes with files, which import the engine as users do. */
  readonly program: string
  /** `worker.mjs`: a module with everything in it. */
  readonly worker: string
  /** `engine.js`: a script that leaves the engine as `scrub`. */
  readonly engine: string
  /** `exam.js`: a script that leaves `exam`, whose `answer` is handed the engine. */
  readonly exam: string
  close(): Promise<void>
}

/** Packs the engine, installs it beside a Node 20.19 from the registry, and writes the programs. */
export async function openExamRoom(): Promise<ExamRoom> {
  const tarballs = await mkdtemp(join(tmpdir(), 'tacet-tarballs-'))
  const packed = await packPackages(tarballs)
  const engine = packed.filter(({ name }) => name === '@tacet/scrub')
  const consumer = await createConsumer({ [oldNode]: '20.19.6' }, engine)
  await rm(tarballs, { recursive: true, force: true })

  const { folder } = consumer
  const room = {
    ...consumer,
    oldNode: join(folder, 'node_modules', oldNode, 'bin/node'),
    program: join(folder, 'process.mjs'),
    worker: join(folder, 'worker.mjs'),
    engine: join(folder, 'engine.js'),
    exam: join(folder, 'exam.js'),
    close: () => rm(folder, { recursive: true, force: true }),
  }
  // An alias is looked up from the working folder, so this is the engine that was installed there.
  const installed = {
    absWorkingDir: folder,
    alias: { '@tacet/scrub': '@tacet/scrub' },
    minify: true, // as apps ship it
  }
  const bundle = async (entry: string, outfile: string, options: BuildOptions): Promise<void> => {
    const fixed = { bundle: true, target: 'es2022', logLevel: 'silent' } as const
    await build({ ...fixed, entryPoints: [entry], outfile, ...options })
  }
  await Promise.all([
    bundle(source('programs/process.ts'), room.program, {
      format: 'esm',
      external: ['@tacet/scrub'],
    }),
    bundle(source('programs/worker.ts'), room.worker, { format: 'esm', ...installed }),
    bundle('@tacet/scrub', room.engine, { format: 'iife', globalName: 'scrub', ...installed }),
    bundle(source('answer.ts'), room.exam, { format: 'iife', globalName: 'exam' }),
  ])
  return room
}

function source(file: string): string {
  return join(import.meta.dirname, file)
}
