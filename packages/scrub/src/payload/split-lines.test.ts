import { expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

const scrubber = createScrubber()
const frame = (before: readonly string[], line: string, behind: readonly string[]): unknown => ({
  exception: {
    values: [
      {
        stacktrace: {
          frames: [
            {
              filename: 'a.js',
              pre_context: before,
              context_line: line,
              post_context: behind,
            },
          ],
        },
      },
    ],
  },
})
const split = ['const password =', "  'hunter2'"] as const

test.each([
  ['around the line', frame(['f()', split[0]], split[1], ['h()'])],
  ['below the line', frame(['f()'], split[0], [split[1], 'h()'])],
  ['in an object', frame(['f()', '  apiKey:'], "    'hunter2',", ['h()'])],
])('a value below its name goes, and nothing else: %s', (_, event) => {
  const { value, findings } = scrubber.inspect(event)
  expect(JSON.stringify({ ...(value as object), _meta: undefined })).toBe(
    JSON.stringify(event).replace('hunter2', '[Filtered]'),
  )
  expect(findings).toHaveLength(1)
})

test.each([
  ['a name of no secret', frame([], 'const city =', ["  'Rome2'"])],
  ['a reference', frame([], 'const password =', ['  config.password'])],
  ['a case', frame([], "case 'token':", ["  return 'Rome2'"])],
])('what is no secret stays: %s', (_, event) => {
  expect(scrubber.value(event)).toEqual(event)
})
