import { expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

const scrubber = createScrubber()
const uuid = ['57d2a15f-e637-411a', 'a981-35eaea8162b7'].join('-')

/** What stands between « and » goes. */
test.each([
  `%s token=%s refresh «${uuid}»`,
  'user=%s password=%s ann «hunter22»',
  'login as %s with password %s bob «Sommer1972#»',
  `apiToken is %s «${'3f8a1c9d2e7b4a6f'.repeat(2)}»`,
  `took %d ms, session token: %s 12 «${uuid}»`,
])('a parameter goes from behind a template that nobody filled: %j', (sample) => {
  const text = sample.replace(/[«»]/g, '')
  const clean = sample.replace(/«.*»/, '[Filtered]')
  expect(scrubber.text(text)).toBe(clean)
  expect(scrubber.text(clean)).toBe(clean)
  expect(scrubber.value({ breadcrumbs: [{ message: text }] })).toMatchObject({
    breadcrumbs: [{ message: clean }],
  })
  expect(scrubber.inspect(text).findings).toMatchObject([{ rule: 'message-parameter' }])
})

test.each([
  'password=%s user=%s failed for bob',
  'took %s for order %s 12ms 8812345',
  'token: %s expired at %s',
  "log('token %s')\n  # access_token is read\n  group(Operator, String.Escape2,",
  'usage: login --password=%s --user=%s',
  'key %s not found: user:42',
  `order %s of %s ${uuid} ann`,
  '100%sure that token was seen',
  '%s',
])('stays: %j', (text) => {
  expect(scrubber.text(text)).toBe(text)
})
