import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { expect, test } from 'vitest'

const kilobyte = 1_000

/** What a worker's start may cost while telemetry is off, and what on may cost over the bare SDK. */
const limits = { off: 4 * kilobyte, onOverBareSdk: 12 * kilobyte }

/** The SDK's own wrappers, and what the facade offers besides. */
const bareSdk =
  'withSentry, instrumentDurableObjectWithSentry, instrumentWorkflowWithSentry, withMonitor, captureException, logger, metrics, setTag, startSpan'

test('a silent worker starts with little more than a decision', async () => {
  const { outputFiles, metafile } = await bundle(
    "export { withTelemetry } from './dist/cloudflare.js'",
    true,
  )
  const atStart = startFiles(metafile)
  const sizes = outputFiles
    .filter(({ path }) => [...atStart].some((name) => path.endsWith(name)))
    .map(({ contents }) => gzipSync(contents).length)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sum(sizes)).toBeLessThan(limits.off)
})

test('a worker that is on carries no more than the limit over the bare SDK', async () => {
  const own = await bundle("export * from './dist/cloudflare.js'", false)
  const bare = await bundle(`export { ${bareSdk} } from '@sentry/cloudflare'`, false)
  const [ownSize, bareSize] = [own, bare].map(({ outputFiles }) =>
    sum(outputFiles.map(({ contents }) => gzipSync(contents).length)),
  )
  expect(bareSize).toBeGreaterThan(0)
  expect((ownSize ?? Infinity) - (bareSize ?? 0)).toBeLessThan(limits.onOverBareSdk)
})

/** As wrangler bundles, but minified; `splitting` keeps apart what is loaded later. */
function bundle(contents: string, splitting: boolean) {
  return build({
    stdin: { contents, resolveDir: new URL('../..', import.meta.url).pathname },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: 'out',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'import'],
    external: ['node:*', 'cloudflare:*'],
    splitting,
  })
}

/** The files that are evaluated before the first request. */
function startFiles({ outputs }: Metafile): Set<string> {
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) visit(path)
    }
  }
  for (const [file, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint === '<stdin>') visit(file)
  }
  return seen
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}
