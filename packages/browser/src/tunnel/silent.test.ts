import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const entry = new URL('../tunnel.ts', import.meta.url).href

/** Makes a tunnel in a process of its own; resolves to the packages it loaded and what holds it open. */
async function loadedWith(env: Readonly<Record<string, string>>): Promise<{
  readonly packages: readonly string[]
  readonly holds: readonly string[]
}> {
  const program = `
    import { registerHooks } from 'node:module'
    const packages = new Set()
    registerHooks({
      load(url, context, next) {
        packages.add(/\\/packages\\/(\\w+)\\//.exec(url)?.[1] ?? url)
        return next(url, context)
      },
    })
    const { createTunnel } = await import(${JSON.stringify(entry)})
    const before = process.getActiveResourcesInfo()
    const tunnel = createTunnel()
    await new Promise((resolve) => setImmediate(resolve))
    const holds = process.getActiveResourcesInfo().filter((name) => !before.includes(name))
    const headers = { origin: 'https://shop.test' }
    await tunnel(new Request('https://shop.test/t', { method: 'POST', headers, body: '{}' }))
    console.log(JSON.stringify({ packages: [...packages], holds }))`
  const options = { env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', ...env } } as const
  const args = ['--input-type=module', '--eval', program]
  const { stdout } = await promisify(execFile)(process.execPath, args, options)
  return JSON.parse(stdout) as Awaited<ReturnType<typeof loadedWith>>
}

test('off loads neither the engine nor the gate, and holds nothing open', async () => {
  const { packages, holds } = await loadedWith({ SENTRY_DSN: 'https://key@errors.test/1' })
  expect(packages.toSorted()).toEqual(['browser', 'config'])
  expect(holds).toEqual([])
})

test('on loads both at once, and still holds nothing open', async () => {
  const { packages, holds } = await loadedWith({ PUBLIC_SENTRY_DSN: 'https://key@errors.test/1' })
  expect(packages.toSorted()).toEqual(['browser', 'config', 'gate', 'scrub'])
  expect(holds.filter((name) => name === 'Timeout' || name.includes('TCP'))).toEqual([])
})
