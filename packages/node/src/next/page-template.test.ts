import { expect, it } from 'vitest'
import { pageTemplate } from './page-template.ts'

it.each([
  ['/', {}, '/'],
  ['/rooms', {}, '/rooms'],
  ['/rooms/7', { room: '7' }, '/rooms/[room]'],
  ['/rooms/rooms', { room: 'rooms' }, '/rooms/[room]'],
  ['/a/x/b/x', { first: 'x', second: 'x' }, '/a/[first]/b/[second]'],
  ['/docs/a/b/c', { path: ['a', 'b', 'c'] }, '/docs/[...path]'],
  ['/docs', { path: undefined }, '/docs'],
  ['/r/caf%C3%A9', { name: 'café' }, '/r/[name]'],
  ['/r/a%2Fb', { name: 'a%2Fb' }, '/r/[name]'],
  ['/r/%E0%A4%A', { name: '%E0%A4%A' }, '/r/[name]'],
])('%s with %j is %s', (pathname, params, template) => {
  expect(pageTemplate(pathname, params)).toBe(template)
})

it('has no name for a path that does not hold its parameters, rather than the path itself', () => {
  expect(pageTemplate('/welcome/secret', { room: '7' })).toBeUndefined()
})
