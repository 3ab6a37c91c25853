import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

// What password generators make has brackets, dollar signs and dots where code has them.

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const lower = upper.toLowerCase()
const digits = '0123456789'
const letters = upper + lower
const marks = '!#$%&()*+,-./:;<=>?@[]^_{|}~'

const alphabets: readonly (readonly [string, string])[] = [
  ['all marks', letters + digits + marks],
  ['few marks', (letters + digits).repeat(4) + marks],
  ['the marks of most rules', `${letters}${digits}!@#$%^&*()_+-=`],
  ['capitals', `${upper}${digits}!@#$%^&*`],
  ['small letters', lower + digits + marks],
]

const COUNT = 1500
/** Of so many one may look like a path, a variable or a placeholder by chance. */
const SHARE = 1 / 150

function drawn(alphabet: string, length: number): readonly string[] {
  let seed = alphabet.length * length
  const next = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff) >> 8
  return Array.from({ length: COUNT }, () =>
    Array.from({ length }, () => alphabet[next() % alphabet.length]).join(''),
  )
}

describe('what generators of passwords make', () => {
  const { text, value } = createScrubber()

  const ways: readonly (readonly [string, (password: string) => boolean])[] = [
    ['as a property', (password) => JSON.stringify(value({ password })).includes('Filtered')],
    ['in JSON', (password) => text(JSON.stringify({ password })) === '{"password":"[Filtered]"}'],
    ['in quotes', (password) => text(`password = "${password}"`) === 'password = "[Filtered]"'],
  ]
  const cases = ways.flatMap(([way, goes]) =>
    alphabets.map(([name, alphabet]) => [way, name, goes, alphabet] as const),
  )

  test.each(cases)('goes %s, of %s', (_way, _name, goes, alphabet) => {
    const left = [8, 12, 20].flatMap((length) => drawn(alphabet, length).filter((x) => !goes(x)))
    expect(left.length / (3 * COUNT), left.slice(0, 9).join('   ')).toBeLessThan(SHARE)
  })
})
