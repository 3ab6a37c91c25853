import { expect, it } from 'vitest'
import { routeTemplate } from './route-template.ts'

it.each([
  ['/', '/'],
  ['/page', '/'],
  ['/rooms/[room]', '/rooms/[room]'],
  ['/rooms/[room]/page', '/rooms/[room]'],
  ['/api/rooms/[room]/price/route', '/api/rooms/[room]/price'],
  ['/(house)/rooms/@modal/[...path]/page', '/rooms/[...path]'],
  ['/photos/(.)[id]', '/photos/(.)[id]'],
  ['/proxy', '/proxy'],
  // A segment that is called like the files is kept where it is no file.
  ['/route/[id]', '/route/[id]'],
])('%s is %s', (routePath, template) => {
  expect(routeTemplate(routePath)).toBe(template)
})

it('has no answer for what Next did not say', () => {
  expect(routeTemplate('')).toBeUndefined()
  expect(routeTemplate(undefined)).toBeUndefined()
})
