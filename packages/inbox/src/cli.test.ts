import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { openInbox } from './inbox.ts'

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const started: ChildProcessWithoutNullStreams[] = []
const run = (...args: readonly string[]): ChildProcessWithoutNullStreams => {
  const child = spawn(process.execPath, [command, ...args])
  started.push(child)
  return child
}
afterEach(() => {
  for (const child of started.splice(0)) child.kill()
})

/** What a run that ends by itself prints and how it ends. */
async function outcome(...args: readonly string[]): Promise<{ code: unknown; stderr: string }> {
  const child = run(...args)
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const [code] = (await once(child, 'close')) as [unknown]
  return { code, stderr }
}

describe('tacet-inbox', () => {
  it('says where the page is and which DSN to use, and takes items there', async () => {
    const lines = createInterface({ input: run('--port', '0').stdout })[Symbol.asyncIterator]()
    const page: unknown = (await lines.next()).value
    const dsn: unknown = (await lines.next()).value
    expect(page).toMatch(/^page {2}http:\/\/127\.0\.0\.1:\d+$/)
    expect(dsn).toMatch(/^DSN {3}http:\/\/[0-9a-f]{32}@127\.0\.0\.1:\d+\/1$/)
    const { origin } = new URL(String(dsn).slice(6))
    const response = await fetch(`${origin}/api/1/envelope/`, { method: 'POST', body: '{}\n' })
    expect(response.status).toBe(200)
  })

  it('says what is wrong in one line when the port is taken', async () => {
    const inbox = await openInbox()
    const { port } = new URL(inbox.url)
    expect(await outcome('--port', port)).toEqual({
      code: 1,
      stderr: `tacet: the inbox cannot listen on port ${port}: it is in use; choose another\n`,
    })
    await inbox.close()
  })

  it.each([
    ['a port that is none', ['--port', 'http']],
    ['a port out of range', ['--port', '70000']],
    ['an option it does not know', ['--colour']],
  ])('says how it is used when it is given %s', async (_name, args) => {
    const { code, stderr } = await outcome(...args)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^tacet: .*usage: tacet-inbox.*\n$/)
  })
})
