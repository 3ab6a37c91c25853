import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

interface Surroundings {
  /** What the example takes for granted. */
  readonly before?: string
  /** What looks at the outcome. */
  readonly after?: string
  readonly env?: NodeJS.ProcessEnv
}

/** Runs the first example of a package's README as it stands, and returns what it prints. */
async function runExample(
  name: string,
  { before = '', after = '', env = {} }: Surroundings = {},
): Promise<string> {
  const readme = readFileSync(join(root, 'packages', name, 'README.md'), 'utf8')
  const [, example = ''] = /```ts\n([^]*?)```/.exec(readme) ?? []
  expect(example).toContain(`from '@tacet/${name}'`)

  const folder = mkdtempSync(join(tmpdir(), 'tacet-readme-'))
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(folder, 'example.ts'), `${before}\n${example}\n${after}\n`)
    const options = { cwd: folder, env: { PATH: process.env['PATH'], ...env } }
    const { stdout } = await promisify(execFile)(process.execPath, ['example.ts'], options)
    return stdout.trim()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('config: the example says what decided', async () => {
  const dsn = 'https://key@errors.example/1'
  expect(await runExample('config')).toBe('off by SENTRY_DSN: no-dsn')
  expect(await runExample('config', { env: { SENTRY_DSN: dsn } })).toBe(
    'on by SENTRY_DSN, backend auto',
  )
})

test('telemetry: the example runs while off, and says nothing', async () => {
  const before = 'const payments = { charge: async () => 1 }, order = {}'
  expect(await runExample('telemetry', { before })).toBe('')
})

test('scrub: the example gives what its comments say', async () => {
  const before = "const event = { message: 'password=hunter2' }"
  const after = `
    console.log(scrubber.text('login password=hunter2 failed'))
    console.log(JSON.stringify(scrubber.inspect(event).findings))`
  const lines = (await runExample('scrub', { before, after })).split('\n')
  expect(lines[0]).toBe('login password=[Filtered] failed')
  expect(JSON.parse(lines[1] ?? '')).toEqual([
    { path: ['message'], rule: 'key:password', method: 'replace', range: [9, 19] },
  ])
})

test('gate: the transport of the example sends clean bytes', async () => {
  const before = `
    const host = 'errors.example', bodies = []
    const makeRequest = async ({ body }) => { bodies.push(Buffer.from(body).toString()); return { statusCode: 200 } }`
  const after = `
    const event = { event_id: 'a'.repeat(32), message: 'login password=hunter2 failed' }
    await makeTransport({ recordDroppedEvent() {} }).send([{}, [[{ type: 'event' }, event]]])
    console.log(bodies.join('\\n'))`
  const sent = await runExample('gate', { before, after })
  expect(sent).toContain('login password=[Filtered] failed')
  expect(sent).not.toContain('hunter2')
})

test('inbox: the example receives an event and looks for a secret in it', async () => {
  const before = `
    const password = 'hunter2'
    const startApp = ({ SENTRY_DSN }) => {
      const { origin, pathname, username } = new URL(SENTRY_DSN)
      const body = '{}\\n{"type":"event"}\\n{"message":"login failed"}\\n'
      return fetch(origin + '/api' + pathname + '/envelope/?sentry_key=' + username, { method: 'POST', body })
    }`
  const after = 'console.log(event.payload.message)'
  expect(await runExample('inbox', { before, after })).toBe('login failed')
})
