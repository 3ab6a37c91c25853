import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openInbox, type Inbox } from '@tacet/inbox'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const secret = ['correct', 'horse', 'battery'].join('-')

let inbox: Inbox
const folder = mkdtempSync(join(tmpdir(), 'tacet-readme-'))
beforeAll(async () => {
  inbox = await openInbox()
})
afterAll(async () => {
  await inbox.close()
  rmSync(folder, { recursive: true })
})

/** Runs the README's example as it stands, and asks it what a page would. */
async function withServer<T>(
  env: NodeJS.ProcessEnv,
  ask: (origin: string) => Promise<T>,
): Promise<T> {
  const readme = readFileSync(join(root, 'packages/browser/README.md'), 'utf8')
  const [, example = ''] = /## A tunnel\n[^]*?```js\n([^]*?)```/.exec(readme) ?? []
  const after = "server.on('listening', () => console.log(server.address().port))"
  writeFileSync(join(folder, 'app.mjs'), `${example}\n${after}\n`)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const child = spawn(process.execPath, ['app.mjs'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    for await (const port of createInterface({ input: child.stdout })) {
      return await ask(`http://127.0.0.1:${port}`)
    }
    throw new Error('the example ended before it listened')
  } finally {
    child.kill()
    rmSync(join(folder, 'node_modules'))
  }
}

function post(origin: string, dsn: string): Promise<Response> {
  const id = 'c0ffee00c0ffee00c0ffee00c0ffee00'
  const event = { event_id: id, message: `login failed: password=${secret}` }
  const parts = [{ event_id: id, dsn }, { type: 'event' }, event]
  const body = parts.map((part) => JSON.stringify(part)).join('\n')
  return fetch(`${origin}/telemetry`, { method: 'POST', body, headers: { origin } })
}

test('the tunnel of the README takes what a page of its own sends', async () => {
  await withServer({ PUBLIC_SENTRY_DSN: inbox.dsn }, async (origin) => {
    const config: unknown = await (await fetch(`${origin}/telemetry-config`)).json()
    expect(config).toMatchObject({ dsn: inbox.dsn, tunnel: '/telemetry' })
    expect((await post(origin, inbox.dsn)).status).toBe(200)
  })
  await inbox.waitFor(({ type }) => type === 'event')
  expect(inbox.contains('login failed')).not.toEqual([])
  expect(inbox.contains(secret)).toEqual([])
})

test('the tunnel of the README is off without a DSN of the pages', async () => {
  inbox.clear()
  await withServer({ SENTRY_DSN: inbox.dsn }, async (origin) => {
    expect((await fetch(`${origin}/telemetry-config`)).status).toBe(204)
    expect((await post(origin, inbox.dsn)).status).toBe(404)
  })
  expect(inbox.requests).toEqual([])
})
