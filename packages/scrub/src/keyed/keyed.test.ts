import { expect, it } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

const scrubber = createScrubber()
/** Drawn once: no eight characters of it stand in the fillers. */
const secret = ['Zk3vPq9xTb', '7WmR2sLd8Y'].join('')
const long = Array.from({ length: 2500 }, (_, index) => (index * 7919).toString(36)).join('')

it.each(['pin', 'otp', 'cvv', 'auth', 'code', 'token', 'password'])(
  'reads the keys inside of a long value of %s that is no secret',
  (key) => {
    const fields = Array.from({ length: 200 }, (_, index) => `field${index}=value${index}`)
    for (const mark of ['!!', '^', '~', '/', '|']) {
      const text = [`${key}=none`, ...fields, `password=${secret}`, 'end=1'].join(mark)
      expect(scrubber.text(text)).not.toContain(secret.slice(0, 8))
    }
  },
)

it.each([
  ['a quoted header', `authorization: "${long}"`],
  ['a header in JSON', JSON.stringify({ authorization: `Negotiate ${long}` })],
  ['an object of credentials', JSON.stringify({ authorization: { token: long } })],
  ['a cookie without a name', `Cookie: ${long}`],
  ['a quoted cookie', JSON.stringify({ cookie: long })],
])('takes %s whole, however long it is', (_, text) => {
  expect(scrubber.text(text).length).toBeLessThan(60)
})

it.each([
  ['a list', '{"authorization":["hunter2"],"b":1}', '{"authorization":"[Filtered]","b":1}'],
  ['an object', '{"Authorization":{"bob":"swordfish"}}', '{"Authorization":"[Filtered]"}'],
  [
    'what Go prints',
    'map[Authorization:[Bearer hunter2-swordfish]]',
    'map[Authorization:[Filtered]]',
  ],
])('takes %s of credentials whole, and JSON stays JSON', (_, text, clean) => {
  expect(scrubber.text(text)).toBe(clean)
})
