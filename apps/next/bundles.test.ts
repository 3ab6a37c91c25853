import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildTimeout } from './testing/build.ts'
import { imageOf, type Image } from './testing/image.ts'
import { variants } from './testing/variants.ts'

/** Stands in every bundle of the vendor, whatever a minifier does to it. */
const vendor = /sentry\.javascript|__SENTRY_|SentryError/
/** What only a Node bundle of ours has. */
const nodeOnly = /tacet-own-lines|uncaughtExceptionMonitor|getBuiltinModule/

describe.each(variants)('what `next build` made, %s', (_, variant) => {
  let image: Image
  beforeAll(async () => {
    image = await imageOf(variant)
  }, buildTimeout)

  it('pages name no file of the vendor, and the vendor is there to be fetched when on', () => {
    const named = namedByPages(image)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((file) => vendor.test(read(image, file)))).toEqual([])
    expect(files(image, 'static/**/*.js').some((file) => vendor.test(read(image, file)))).toBe(true)
  })

  it('the server loads no file of the vendor on its way to the first answer', () => {
    const loaded = requiredBy(image, ['server/instrumentation.js', ...serverEntries(image)])
    expect(loaded.length).toBeGreaterThan(5)
    expect(loaded.filter((file) => vendor.test(read(image, file)))).toEqual([])
  })

  it('no server bundle holds the page’s SDK in a file of its own code', () => {
    const ofServer = files(image, 'server/**/*.js').filter((file) => !file.includes('/edge'))
    expect(ofServer.filter((file) => read(image, file).includes('javascript.browser'))).toEqual([])
  })

  it('the edge holds nothing of the Node half', () => {
    const edge = edgeFiles(image)
    expect(edge.length).toBeGreaterThan(0)
    expect(edge.filter((file) => nodeOnly.test(read(image, file)))).toEqual([])
    // The mark can be seen where it belongs.
    const ofNode = files(image, 'server/**/*.js').filter((file) => !edge.includes(file))
    expect(ofNode.some((file) => nodeOnly.test(read(image, file)))).toBe(true)
  })

  it('the edge keeps the vendor in a module that nothing runs before telemetry is on', () => {
    const code = edgeFiles(image)
      .map((file) => read(image, file))
      .join('\n')
    // A host loads all files of an edge function; that this module is not run, `server.test.ts` shows.
    expect(code).toMatch(vendor)
  })
})

function files(image: Image, pattern: string): string[] {
  return globSync(pattern, { cwd: image.output }).map((file) => file.replaceAll('\\', '/'))
}

function read(image: Image, file: string): string {
  return readFileSync(join(image.output, file), 'utf8')
}

/** Scripts that stand in the HTML or in a manifest of what a page loads at once. */
function namedByPages(image: Image): string[] {
  const documents = files(image, 'server/app/**/*.html').map((file) => read(image, file))
  const manifest = read(image, 'build-manifest.json')
  const scripts = [...documents, manifest].flatMap((text) => [
    ...text.matchAll(/static\/chunks\/[^"'\\\s]+?\.js/g),
  ])
  return [...new Set(scripts.map(([file]) => decodeURIComponent(file)))]
}

/** Every page and route that Node serves. */
function serverEntries(image: Image): string[] {
  const manifest = JSON.parse(read(image, 'server/app-paths-manifest.json')) as Record<
    string,
    string
  >
  const edge = new Set(edgeFiles(image))
  return Object.values(manifest)
    .map((file) => join('server', file))
    .filter((file) => !edge.has(file) && file.endsWith('.js'))
}

interface EdgeManifest {
  readonly functions: Readonly<Record<string, { readonly files: readonly string[] }>>
}

function edgeFiles(image: Image): string[] {
  const { functions } = JSON.parse(read(image, 'server/middleware-manifest.json')) as EdgeManifest
  return [...new Set(Object.values(functions).flatMap((entry) => entry.files))]
}

/** Files of the build that are loaded with these, and with what these load. */
function requiredBy(image: Image, entries: readonly string[]): string[] {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    const text = read(image, file)
    // Turbopack: `R.c("server/chunks/…")`; Node: `require("./…")`.
    for (const [, chunk = ''] of text.matchAll(/\bR\.c\("([^"]+)"\)/g)) visit(chunk)
    for (const [, near = ''] of text.matchAll(/\brequire\("(\.[^"]+\.js)"\)/g)) {
      visit(join(dirname(file), near))
    }
    // webpack: `t.X(0, [12, 34], …)` names numbered chunks of the same folder.
    for (const [, ids = ''] of text.matchAll(/\.X\(0,\s*\[([\d,\s]*)\]/g)) {
      for (const id of ids.split(',')) {
        const chunk = `server/chunks/${id.trim()}.js`
        if (files(image, chunk).length > 0) visit(chunk)
      }
    }
  }
  for (const entry of entries) visit(entry)
  return [...found]
}
