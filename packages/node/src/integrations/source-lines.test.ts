import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sourceLinesIntegration } from './source-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'source-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(name: string, lines: readonly string[]): string {
  const file = join(folder, name)
  writeFileSync(file, lines.join('\n'))
  return file
}

function withFrame(frame: object): object {
  const event = { exception: { values: [{ stacktrace: { frames: [frame] } }] } }
  return sourceLinesIntegration().processEvent(event).exception.values[0]!.stacktrace.frames[0]!
}

const numbered = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`)

test('a frame gets its line and five around it', () => {
  const filename = fileWith('twenty.js', numbered)
  expect(withFrame({ filename, lineno: 10 })).toEqual({
    filename,
    lineno: 10,
    pre_context: numbered.slice(4, 9),
    context_line: 'line 10',
    post_context: numbered.slice(10, 15),
  })
})

test('the first and the last line have fewer around them', () => {
  const filename = fileWith('two.js', ['one', 'two'])
  expect(withFrame({ filename, lineno: 1 })).toMatchObject({
    pre_context: [],
    post_context: ['two'],
  })
  expect(withFrame({ filename, lineno: 2 })).toMatchObject({
    pre_context: ['one'],
    post_context: [],
  })
})

test.each([
  ['of Node itself', { filename: 'node:internal/timers', lineno: 1 }],
  ['of a file that is gone', { filename: join(folder, 'gone.js'), lineno: 1 }],
  ['beyond the end', { filename: fileWith('short.js', ['one']), lineno: 9 }],
  ['of minified code', { filename: fileWith('min.js', ['x'.repeat(5_000)]), lineno: 1, colno: 9 }],
  ['far to the right', { filename: fileWith('right.js', ['one']), lineno: 1, colno: 4_000 }],
  ['of a huge file', { filename: fileWith('huge.js', Array(300_000).fill('12345')), lineno: 1 }],
  ['without a line', { filename: fileWith('any.js', ['one']) }],
])('a frame %s stays as it is', (_name, frame) => {
  expect(withFrame({ ...frame })).toEqual(frame)
})

test('an event without an exception stays as it is', () => {
  expect(sourceLinesIntegration().processEvent({ message: 'hello' })).toEqual({ message: 'hello' })
})
