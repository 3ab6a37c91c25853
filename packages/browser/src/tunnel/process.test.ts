import { dirname } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** What the tunnel knows of a process like this one. */
async function seen(process: object | undefined): Promise<{ env: object; reads: boolean }> {
  vi.stubGlobal('process', process)
  const { processEnv, readServerFile } = await import('./process.ts')
  const found = { env: processEnv(), reads: readServerFile() !== undefined }
  vi.unstubAllGlobals()
  return found
}

test('a runtime without a process has no environment and no files', async () => {
  expect(await seen(undefined)).toEqual({ env: {}, reads: false })
})

test('one that throws at whoever asks for more still has its environment', async () => {
  const process = {
    env: { PUBLIC_SENTRY_DSN: 'x' },
    get getBuiltinModule(): never {
      throw new Error('A Node.js API is used which is not supported in the Edge Runtime')
    },
  }
  expect(await seen(process)).toEqual({ env: process.env, reads: false })
})

test('Node has both', async () => {
  const { env, reads } = await seen(process)
  expect(env).toBe(process.env)
  expect(reads).toBe(true)
})

test('what is no file, or is much too large, is not read', async () => {
  const { readServerFile } = await import('./process.ts')
  const read = readServerFile()
  const own = import.meta.filename
  expect(read?.(own)).toContain('much too large')
  for (const path of ['/dev/zero', dirname(own), process.execPath]) {
    expect(() => read?.(path)).toThrow('not a file')
  }
})
