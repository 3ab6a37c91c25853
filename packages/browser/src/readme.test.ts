import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { usePages } from './testing/page/use-pages.ts'

const { visit, receive } = usePages()
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const tag = /```html\n([^]*?)```/.exec(readme)?.[1] ?? ''

it('the set-up of the README says nothing without the tag, and tells of errors with it', async () => {
  const silent = await visit({ app: 'readme' })
  await silent.page.evaluate(() => reportError(new Error('for nobody')))
  expect(silent.requests).toEqual(['GET /', 'GET /told.js', 'GET /entry.js'])

  const inbox = await receive()
  const head = tag.replace(/content="[^"]*"/, `content="${inbox.dsn}"`)
  expect(head).toContain(inbox.dsn)
  const { page } = await visit({ app: 'readme', head })
  await page.getByRole('button').click()
  await page.evaluate(() => reportError(new Error('told')))
  const { payload } = await inbox.waitFor(({ type }) => type === 'event')
  expect(JSON.stringify(payload)).toContain('told')
})
