import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createScrubber } from './create-scrubber.ts'
import { definePolicy } from './policy/define-policy.ts'
import type { Policy } from './policy/policy.ts'
import { knownPlaces } from './places/known-place.ts'

// What the README says of the policy, the rules and the source is looked up there.

const source = new URL('./', import.meta.url)
const readme = readFileSync(new URL('../README.md', source), 'utf8')
const part = (title: string): string =>
  readme.split('\n## ').find((text) => text.startsWith(title)) ?? ''
const missingFrom = (text: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => !text.includes(`\`${name}\``))

test('each field of a policy has its line', () => {
  const mistyped = (): unknown => definePolicy({ thisFieldDoesNotExist: true } as Policy)
  expect(mistyped).toThrow(/the fields are /)
  const fields = [...messageOf(mistyped).matchAll(/(?<=the fields are .*)\w+/g)].map(
    ([name]) => name,
  )
  expect(fields.length).toBeGreaterThan(10)
  expect(missingFrom(part('Policy'), fields)).toEqual([])
})

test('each rule of the table of known places is named', () => {
  const rules = knownPlaces().flatMap(({ rule }) => (rule.startsWith('key:') ? [] : [rule]))
  expect(missingFrom(part('Rules'), rules)).toEqual([])
})

test('each file that the README names is there', () => {
  const missing = part('Reading the source')
    .split('\n')
    .flatMap((line) => {
      const [, room = ''] = /^\| `(\w+\/)` /.exec(line) ?? []
      const names = [...line.matchAll(/`([\w/-]+(?:\.test)?\.ts)`/g)].map(([, name = '']) => name)
      return names.filter(
        (name) => ![name, room + name].some((path) => existsSync(new URL(path, source))),
      )
    })
  expect(part('Reading the source')).toContain('`create-scrubber.ts`')
  expect(missing).toEqual([])
})

test('the text and the payload that the README follows become what it says', () => {
  const text = 'login failed: password=hunter2 for bob'
  expect(part('Reading the source')).toContain(text)
  const { value, findings } = createScrubber().inspect({
    text,
    login: { password: 'hunter2' },
  })
  expect(value).toEqual({
    text: 'login failed: password=[Filtered] for bob',
    login: { password: '[Filtered]' },
  })
  expect(findings).toMatchObject([
    { rule: 'key:password', range: [23, 33] },
    { rule: 'key:password', path: ['login', 'password'] },
  ])
})

function messageOf(run: () => unknown): string {
  try {
    return String(run())
  } catch (error) {
    return (error as Error).message
  }
}
