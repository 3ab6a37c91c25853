import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { openInbox } from '@tacet/inbox'
import type { Inbox } from '@tacet/inbox'
import { build } from 'esbuild'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { createConsumer } from './consumer.ts'
import type { Consumer, Outcome } from './consumer.ts'
import { listSpecifiers, readPublished } from './exports.ts'
import { packPackages } from './pack-packages.ts'
import type { PackedPackage } from './pack-packages.ts'

const minutes = 60_000
const planted = ['hunter', '2-is-not-', 'a-password'].join('')
const platform = process.platform === 'win32' ? 'win' : process.platform
const oldNode = `node-${platform}-${process.arch}`

const app = `
import { capture, flush, start, status } from '@tacet/node'
await start()
capture(new Error('checkout failed: password=' + process.env.PLANTED))
await flush()
console.log(JSON.stringify(status()))
`

const requireInEsm = `import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)`

const folders: string[] = []
let packed: readonly PackedPackage[] = []
let inbox: Inbox
const nodes: Record<string, string> = { 'Node 24': process.execPath }

beforeAll(async () => {
  const tarballs = mkdtempSync(join(tmpdir(), 'tacet-tarballs-'))
  folders.push(tarballs)
  inbox = await openInbox()
  packed = await packPackages(tarballs)
  // The oldest Node we support comes from the registry too, into a folder of its own.
  const old = await install({ [oldNode]: '20.19.6' })
  nodes['Node 20.19'] = join(old.folder, 'node_modules', oldNode, 'bin/node')
}, 5 * minutes)

beforeEach(() => inbox.clear())

afterAll(async () => {
  await inbox.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function install(...args: Parameters<typeof createConsumer>): Promise<Consumer> {
  const consumer = await createConsumer(...args)
  folders.push(consumer.folder)
  return consumer
}

/** `status()` as the app printed it. */
function statusOf({ code, stdout, stderr }: Outcome): unknown {
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

async function expectOneCleanEvent(sdk: string): Promise<void> {
  const event = JSON.stringify(await inbox.waitFor(({ type }) => type === 'event'))
  expect(event).toContain('checkout failed')
  expect(event).toContain(`"version":"${sdk}"`)
  expect(inbox.contains(planted)).toEqual([])
  expect(inbox.items.filter(({ type }) => type === 'event')).toHaveLength(1)
}

describe.each(['11.0.0', '10.75.2'])('installed from tarballs beside @sentry/node %s', (sdk) => {
  let consumer: Consumer
  let specifiers: readonly string[] = []
  beforeAll(async () => {
    // Some entries stand on optional peers: chromium on a driver, `/next` on Next, pages on their SDK.
    const others = {
      '@sentry/browser': sdk,
      '@sentry/vercel-edge': sdk,
      '@types/node': '24.19.2',
      '@types/react': '19.3.0',
      express: '5.3.0',
      next: '16.4.6',
      'playwright-core': '1.65.1',
      react: '19.3.1',
      'react-dom': '19.3.1',
    }
    consumer = await install({ '@sentry/node': sdk, ...others }, packed)
    await consumer.write('app.mjs', app)
    specifiers = packed.flatMap(({ name }) =>
      listSpecifiers(readPublished(join(consumer.folder, 'node_modules', name))),
    )
  }, 5 * minutes)

  describe.each(['Node 20.19', 'Node 24'])('on %s', (version) => {
    const node = (): string => nodes[version] ?? ''
    const run = (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome> =>
      consumer.run(node(), args, { PLANTED: planted, ...env })

    it('imports every export', async () => {
      const lines = specifiers.map((name) => `await import('${name}')`)
      await consumer.write('all.mjs', [...lines, 'console.log(process.version)'].join('\n'))
      const { code, stdout, stderr } = await run(['all.mjs'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain(version.replace('Node ', 'v'))
    })

    it('requires every export but the preload, which awaits', async () => {
      const lines = specifiers
        .filter((name) => !name.endsWith('/register'))
        .map((name) => `if (!Object.keys(require('${name}')).length) throw '${name} is empty'`)
      await consumer.write('all.cjs', lines.join('\n'))
      expect(await run(['--no-warnings', 'all.cjs'])).toMatchObject({ code: 0, stderr: '' })
    })

    it('loads nothing of the vendor while off', async () => {
      const off = await run(['--import', '@tacet/node/register', 'app.mjs'], coverageInto('off'))
      expect(statusOf(off)).toMatchObject({ on: false, reason: 'no-dsn' })
      const installed = loadedModules('off').filter((url) => url.includes('/node_modules/'))
      expect(installed).toContainEqual(expect.stringContaining('/@tacet/node/dist/register.js'))
      expect(installed.filter((url) => !url.includes('/@tacet/'))).toEqual([])
      expect(installed.filter((url) => url.endsWith('/sentry.js'))).toEqual([])
    })

    it('delivers an error without the secret planted in it', async () => {
      const env = { SENTRY_DSN: inbox.dsn, ...coverageInto('on') }
      expect(statusOf(await run(['app.mjs'], env))).toMatchObject({ on: true })
      await expectOneCleanEvent(sdk)
      expect(loadedModules('on')).toContainEqual(expect.stringContaining('/@sentry/node/'))
    })

    it('delivers an error when it is started by the preload', async () => {
      const env = { SENTRY_DSN: inbox.dsn }
      await consumer.write('plain.mjs', app.replace('await start()', ''))
      const on = await run(['--import', '@tacet/node/register', 'plain.mjs'], env)
      expect(statusOf(on)).toMatchObject({ on: true })
      await expectOneCleanEvent(sdk)
    })

    const coverage = (name: string): string => join(consumer.folder, `loaded-${version}-${name}`)
    const coverageInto = (name: string): NodeJS.ProcessEnv => ({ NODE_V8_COVERAGE: coverage(name) })
    /** V8 writes down every script it ran, whoever loaded it and however. */
    const loadedModules = (name: string): string[] =>
      readdirSync(coverage(name)).flatMap((file) => {
        const text = readFileSync(join(coverage(name), file), 'utf8')
        return (JSON.parse(text) as { result: { url: string }[] }).result.map(({ url }) => url)
      })
  })

  it('reports the failing route of the app that the README shows', async () => {
    const readme = join(consumer.folder, 'node_modules/@tacet/node/README.md')
    const [, shown = ''] = /```js\n(.+?)```/s.exec(readFileSync(readme, 'utf8')) ?? []
    const listen = 'app.listen(process.env.PORT ?? 3000)'
    expect(shown).toContain(listen)
    const driven = `const server = app.listen(0, async () => {
  const answer = await fetch('http://127.0.0.1:' + server.address().port + '/orders/42')
  console.log(answer.status)
  server.close()
})`
    await consumer.write('readme.mjs', shown.replace(listen, driven))
    const preloaded = ['--import', '@tacet/node/register', 'readme.mjs']
    const on = await consumer.run(process.execPath, preloaded, { SENTRY_DSN: inbox.dsn })
    expect(on).toMatchObject({ code: 0, stdout: '500\n' })
    const event = await inbox.waitFor(({ type }) => type === 'event')
    expect(JSON.stringify(event)).toContain('GET /orders/:id')
  })

  it('finds its types from .mts and from .cts', async () => {
    const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
    const imports = specifiers.map((name, index) => `import * as m${index} from '${name}'`)
    const requires = specifiers.map((name, index) => `import m${index} = require('${name}')`)
    const all = `export const all = [${specifiers.map((_, index) => `m${index}`).join(', ')}]`
    const options = { module: 'nodenext', strict: true, noEmit: true, types: ['node'] }
    await consumer.write('tsconfig.json', JSON.stringify({ compilerOptions: options }))
    await consumer.write(
      'use.mts',
      `${imports.join('\n')}\n${all}\nimport { start, type Status } from '@tacet/node'
export const status: Status = await start({})\n// @ts-expect-error start takes an environment
await start('production')\n`,
    )
    await consumer.write(
      'use.cts',
      `${requires.join('\n')}\n${all}\nimport tacet = require('@tacet/node')
export const status: Promise<tacet.Status> = tacet.start({})\n`,
    )
    const { code, stdout } = await consumer.run(process.execPath, [join(typescript, 'bin/tsc')])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  })

  it('meets a second copy of the facade that a library brought along', async () => {
    const library = 'node_modules/a-library'
    const { name } = readPublished(join(consumer.folder, 'node_modules/@tacet/telemetry'))
    await consumer.write(
      `${library}/package.json`,
      JSON.stringify({ name: 'a-library', type: 'module', exports: './index.js' }),
    )
    await consumer.write(
      `${library}/index.js`,
      `import { capture } from '${name}'
export const file = import.meta.resolve('${name}')
export const fail = (error) => capture(error)`,
    )
    const copy = `import { cpSync } from 'node:fs'
cpSync('node_modules/@tacet', '${library}/node_modules/@tacet', { recursive: true })`
    expect(await consumer.run(process.execPath, ['--eval', copy])).toMatchObject({ code: 0 })
    await consumer.write(
      'copies.mjs',
      `import { fail, file } from 'a-library'
import { flush, start, status } from '@tacet/node'
if (!file.includes('a-library/node_modules')) throw new Error('there is only one copy')
await start()
fail(new Error('checkout failed: password=' + process.env.PLANTED))
await flush()
console.log(JSON.stringify(status()))`,
    )
    const env = { SENTRY_DSN: inbox.dsn, PLANTED: planted }
    const on = await consumer.run(process.execPath, ['copies.mjs'], env)
    expect(statusOf(on)).toMatchObject({ on: true })
    await expectOneCleanEvent(sdk)
  })

  it.each([
    ['leaves the SDK outside', ['@sentry/node']],
    ['takes the SDK in', []],
  ])('works off and on in a bundle that %s', async (_, external) => {
    await build({
      absWorkingDir: consumer.folder,
      entryPoints: ['app.mjs'],
      outdir: 'bundle',
      outExtension: { '.js': '.mjs' },
      // The SDK's CommonJS parts call `require`, which ESM does not have by itself.
      banner: { js: requireInEsm },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external,
      logLevel: 'silent',
    })
    const run = (env: NodeJS.ProcessEnv): Promise<Outcome> =>
      consumer.run(process.execPath, ['bundle/app.mjs'], { PLANTED: planted, ...env })
    expect(statusOf(await run({}))).toMatchObject({ on: false, reason: 'no-dsn' })
    expect(statusOf(await run({ SENTRY_DSN: inbox.dsn }))).toMatchObject({ on: true })
    await expectOneCleanEvent(sdk)
  })
})

describe('installed from tarballs without any SDK', () => {
  it('is off without a DSN, and says what is missing with one', async () => {
    // npm installs peers by itself; other package managers and `--omit` leave them out.
    const consumer = await install({}, packed, ['--legacy-peer-deps'])
    await consumer.write('app.mjs', app)
    const off = await consumer.run(process.execPath, ['app.mjs'])
    expect(statusOf(off)).toMatchObject({ on: false, reason: 'no-dsn' })

    const { code, stdout, stderr } = await consumer.run(process.execPath, ['app.mjs'], {
      SENTRY_DSN: inbox.dsn,
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ on: false, reason: 'sdk-missing' })
    expect(stderr).toMatch(/^tacet: .*@sentry\/node.*\n$/)
    expect(inbox.requests).toEqual([])
  })
})
