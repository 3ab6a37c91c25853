import { expect, it } from 'vitest'
import { withoutOwnLines } from './own-lines.ts'

const own = { category: 'console', message: 'tacet: attachment was not sent: …' }
const apps = { category: 'console', message: 'listening, says tacet: yes' }

it('keeps tacet’s own lines out of the breadcrumbs, and nothing else', () => {
  const hook = withoutOwnLines(undefined)
  expect(hook(own)).toBeNull()
  expect(hook(apps)).toBe(apps)
  expect(hook({ category: 'http', message: 'tacet: a header' })).not.toBeNull()
  expect(hook({})).toEqual({})
})

it('leaves the rest to the app’s own hook', () => {
  const seen: unknown[] = []
  const hook = withoutOwnLines((breadcrumb: unknown, hint: unknown) => {
    seen.push([breadcrumb, hint])
    return null
  })
  expect(hook(apps, { level: 'info' })).toBeNull()
  hook(own)
  expect(seen).toEqual([[apps, { level: 'info' }]])
})
