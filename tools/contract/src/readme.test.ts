import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInbox } from '@tacet/inbox'
import { expect, test } from 'vitest'
import { startProgram } from './node/program.ts'

const root = join(import.meta.dirname, '../../..')
const readme = readFileSync(join(root, 'packages/node/README.md'), 'utf8')
const command = 'node --import @tacet/node/register app.js'

test("the set-up in the README of @tacet/node, copied as it stands, delivers the app's error", async () => {
  const [, code = ''] = /```js\n(\/\/ app\.js\n[^]*?)```/.exec(readme) ?? []
  expect(readme).toContain(`\n${command}`)

  const folder = mkdtempSync(join(tmpdir(), 'tacet-readme-'))
  const inbox = await openInbox()
  try {
    writeFileSync(join(folder, 'app.js'), code)
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    cpSync(join(import.meta.dirname, 'node/tell-port.mjs'), join(folder, 'tell-port.mjs'))

    const program = startProgram({
      args: ['--import', './tell-port.mjs', ...command.split(' ').slice(1)],
      cwd: folder,
      env: { PORT: '0', SENTRY_DSN: inbox.dsn },
    })
    const [, port] = await program.line(/listening on (\d+)/)
    const response = await fetch(`http://127.0.0.1:${port}/orders/7`)
    expect(response.status).toBe(500)

    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    expect(payload).toMatchObject({ exception: { values: [{ value: 'order 7 failed' }] } })
    await program.stop()
  } finally {
    await inbox.close()
    rmSync(folder, { recursive: true })
  }
})
