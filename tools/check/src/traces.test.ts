import { expect, it } from 'vitest'

import { tracesIn } from './traces.ts'

it('finds the folders of the machine, and does not repeat them', () => {
  const [trace = ''] = tracesIn('a.ts', 'see /srv/build/tacet/a.ts', ['/srv/build/tacet'])
  expect(trace).toContain('a.ts')
  expect(trace).not.toContain('/srv/build')
})

it('finds a lock that resolves from a mirror, and a registry or credential in .npmrc', () => {
  expect(tracesIn('package-lock.json', '"resolved": "https://mirror.test/a.tgz"', [])).toHaveLength(
    1,
  )
  expect(
    tracesIn('package-lock.json', '"resolved": "https://registry.npmjs.org/a.tgz"', []),
  ).toEqual([])
  expect(tracesIn('package-lock.json', '"resolved": "packages/gate"', [])).toEqual([])
  expect(tracesIn('.npmrc', '//mirror.test/:_authToken=x', [])).toHaveLength(1)
})

it('leaves placeholders alone', () => {
  expect(tracesIn('sample.ts', `ghp_${'x'.repeat(36)} sk_live_${'0'.repeat(24)}`, [])).toEqual([])
})

it.each([
  ['AWS', ['AK', 'IA', 'QWERTYUIOPASDFGH']],
  ['GitHub', ['gh', 'p_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8']],
  ['Slack', ['xo', 'xb-', '123456789012-abcdefghijkl']],
  ['Stripe', ['sk_', 'live_', 'a1B2c3D4e5F6g7H8i9J0']],
  ['private key', ['-----BEGIN ', 'PRIVATE KEY-----\n', 'MIIE'.repeat(20)]],
])('finds what looks like a live %s secret', (_, pieces) => {
  expect(tracesIn('sample.test.ts', pieces.join(''), [])).toHaveLength(1)
})
