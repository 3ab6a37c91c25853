import { expect, test } from 'vitest'
import { routeTemplate } from './route-template.ts'

test.each([
  ['/orders/:id', '/orders/17?x=1', '/orders/:id'],
  ['/', '/', '/'],
  ['/files/*path', '/files/a/b/c', '/files/*path'],
  ['/orders{/:id}', '/orders', '/orders{/:id}'],
  ['/Orders/:id', '/orders/17', '/Orders/:id'],
])('%s for %s is the whole route', (path, url, template) => {
  expect(routeTemplate(path, url)).toBe(template)
})

test.each([
  ['/things/:thing', '/users/bob/things/9', '*/things/:thing'],
  ['/', '/users/bob', '*/'],
  ['/files/*path', '/users/bob/files/a', '*/files/*path'],
])('%s for %s has something unknown in front', (path, url, template) => {
  expect(routeTemplate(path, url)).toBe(template)
})

test('a path as a pattern or a list is given as it was written', () => {
  expect(routeTemplate(/^\/a(b)?$/, '/ab')).toBe('/^\\/a(b)?$/')
  expect(routeTemplate(['/a', '/b/:id'], '/b/1')).toBe('/a|/b/:id')
})

test('without a route there is no template', () => {
  expect(routeTemplate(undefined, '/nowhere')).toBeUndefined()
})
