import { expect, test } from 'vitest'
import { proxyFor } from './proxy.ts'

const target = 'https://errors.test:8443/api/1/envelope/'
const plain = 'http://errors.test/api/1/envelope/'

test.each([
  ['none', target, undefined, {}, undefined],
  [
    'https_proxy',
    target,
    undefined,
    { https_proxy: 'http://a', http_proxy: 'http://b' },
    'http://a',
  ],
  ['http_proxy for https too', target, undefined, { http_proxy: 'http://b' }, 'http://b'],
  [
    'http_proxy for http',
    plain,
    undefined,
    { https_proxy: 'http://a', http_proxy: 'http://b' },
    'http://b',
  ],
  ['the option first', plain, 'http://c', { http_proxy: 'http://b' }, 'http://c'],
  ['none for an exempt host', target, 'http://c', { no_proxy: 'x.test,errors.test' }, undefined],
  [
    'none for an exempt domain',
    plain,
    undefined,
    { http_proxy: 'http://b', no_proxy: '.test' },
    undefined,
  ],
])('chooses %s', (_name, url, option, env, proxy) => {
  expect(proxyFor(url, option, env)).toBe(proxy)
})
