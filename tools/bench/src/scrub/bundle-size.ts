import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** Entries name packages and files as a file of this folder would. */
const folder = join(import.meta.dirname, 'peers')

/**
 * How large an engine is in an app: bundled, minified and compressed by gzip, in kB of 1000 bytes.
 *
 * @param entry a module that exports what an app would import
 */
export async function bundleSize(entry: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  })
  const bytes = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0)
  return bytes / 1000
}
