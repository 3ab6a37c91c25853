import { expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

const line = 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz'.repeat(2).slice(0, 64)
const begin = ['-----BEGIN RSA ', 'PRIVATE KEY-----'].join('')
const end = ['-----END RSA ', 'PRIVATE KEY-----'].join('')

const frameOf = (frame: object): object => ({
  exception: { values: [{ type: 'E', value: 'x', stacktrace: { frames: [frame] } }] },
})
const clean = (frame: object): string =>
  JSON.stringify(createScrubber().value(frameOf({ function: 'connect', ...frame })))

test('the lines of a private key in the source of a frame go with its marker', () => {
  const shown = clean({
    pre_context: ['const host = 1', 'const key = `', begin, line],
    context_line: `${line.slice(1)}`,
    post_context: [line.slice(2), `${line.slice(3, 30)}==`, end, 'connect(host, key)'],
  })
  expect(shown).not.toContain(line.slice(3, 24))
  expect(shown).toContain('const host = 1')
  expect(shown).toContain('connect(host, key)')
})

test('so do quoted lines, and those before the last marker', () => {
  const shown = clean({
    pre_context: [`  '${line}\\n' +`, `  '${line.slice(1)}\\n' +`, `  '${end}',`],
    context_line: 'connect(host, key)',
    post_context: [],
  })
  expect(shown).not.toContain(line.slice(3, 24))
  expect(shown).toContain('connect(host, key)')
})

test('a long word of code stays where no key was found', () => {
  const word = 'initializeApplicationContext'
  expect(clean({ pre_context: [word], context_line: 'x', post_context: [word] })).toContain(word)
})
