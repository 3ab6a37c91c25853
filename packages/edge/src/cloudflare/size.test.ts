import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { expect, test } from 'vitest'

const kilobyte = 1_000

/** What a worker's start may cost while telemetry is off, and what on may cost over the bare SDK. */
const limits = { off: 4 * kilobyte, onOverBareSdk: 12 * kilobyte }

/** The same abilities, with and without tacet, by their exports. What a worker leaves out costs nothing. */
const pairs = [
  {
    who: 'a worker that answers requests',
    own: 'capture, flush, log, metric, span, status, tag, withTelemetry',
    bare: 'captureException, flush, logger, metrics, setTag, startSpan, withMonitor, withSentry',
  },
  {
    who: 'a worker with queues, Durable Objects and Workflows',
    own: 'capture, eachMessage, flush, log, metric, span, start, status, tag, traceHeaders, withDurableObjectTelemetry, withTelemetry, withWorkflowTelemetry',
    bare: 'captureException, flush, getTraceData, instrumentDurableObjectWithSentry, instrumentWorkflowWithSentry, logger, metrics, setTag, startSpan, withMonitor, withSentry',
  },
] as const

test.each(pairs)('$who, silent, starts with little more than a decision', async (pair) => {
  const { outputFiles, metafile } = await bundle(
    `export { ${pair.own} } from './dist/cloudflare.js'`,
    true,
  )
  const atStart = startFiles(metafile)
  const sizes = outputFiles
    .filter(({ path }) => [...atStart].some((name) => path.endsWith(name)))
    .map(({ contents }) => gzipSync(contents).length)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sum(sizes)).toBeLessThan(limits.off)
})

test.each(pairs)('$who, on, carries no more than the limit over the bare SDK', async (pair) => {
  const [own, bare] = await Promise.all([
    bundle(`export { ${pair.own} } from './dist/cloudflare.js'`, false),
    bundle(`export { ${pair.bare} } from '@sentry/cloudflare'`, false),
  ])
  const [ownSize = Infinity, bareSize = 0] = [own, bare].map(({ outputFiles }) =>
    sum(outputFiles.map(({ contents }) => gzipSync(contents).length)),
  )
  expect(bareSize).toBeGreaterThan(0)
  expect(ownSize - bareSize).toBeLessThan(limits.onOverBareSdk)
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
