import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mayExplode } from './policy/may-explode.ts'

// What is refused in an operator's rule must not stand in ours: the engine reads texts that anyone may
// have written.

const LITERAL =
  /(?<=(?:^|[=(,:[?&|!>]|\breturn)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)(?=[\s,;).\]])/gm

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/\.(?:test|samples|examples)\.ts$/.test(path),
)

const expressions = sources.flatMap((path) => {
  const code = readFileSync(`${import.meta.dirname}/${path}`, 'utf8')
  const lines = code.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  return Array.from(lines.matchAll(LITERAL), ([, source = '', flags = '']) => ({
    path,
    source,
    flags,
  }))
})

/**
 * They go round in two ways, but cannot fail behind the round, or their look-arounds allow one way at each
 * place, of which the check knows nothing.
 */
const UNHARMED = ['shapes/pem.ts', 'lean/keyed-edits.ts', 'values/plausible.ts']

test('no expression of the engine may take exponential time', () => {
  expect(expressions.length).toBeGreaterThan(600)
  const exploding = expressions.filter(mayExplode).map(({ path }) => path)
  expect(exploding.toSorted()).toEqual(UNHARMED.toSorted())
})
