import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { disguises } from './evasions.ts'
import { spell } from './keyed.ts'
import { ourEngine } from './our-engine.ts'
import { randomFor } from './random.ts'
import { contains } from './sample.ts'
import { parse } from './template.ts'

const { text, value } = ourEngine()
if (text === undefined || value === undefined) throw new Error('our engine does both')

/** The seed is fixed, so a failure is the same on every machine; the shrunk counterexample is printed. */
const bounds = { seed: 20261121, numRuns: 300 }

const word = fc.stringMatching(/^[a-z]{1,8}$/)
const harmless = fc.oneof(word, fc.integer({ min: 0, max: 9999 }), fc.boolean(), fc.constant(null))
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    harmless,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^x[a-z]{1,6}$/), tie('node'), { maxKeys: 4 }),
  ),
})).node

const token = fc
  .constantFrom('⟦ghp_{crc30}⟧', '⟦sk_live_{w24}⟧', '⟦glpat-{u20}⟧', '⟦xoxb-{n12}-{n13}-{w24}⟧')
  .chain((template) =>
    fc.integer().map((seed) => parse(template, randomFor(`property ${seed}`)).secrets[0]),
  )

/** A path into a tree: keys and indexes that are made where they are missing. */
const path = fc.array(fc.oneof(word, fc.nat({ max: 3 })), { minLength: 1, maxLength: 6 })

function plant(root: unknown, keys: readonly (number | string)[], secret: string): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return secret
  if (Array.isArray(root) && typeof key === 'number') {
    const index = Math.min(key, root.length)
    return root.toSpliced(index, 1, plant(root[index], rest, secret))
  }
  const fields = typeof root === 'object' && root !== null && !Array.isArray(root) ? root : {}
  const field: unknown = Reflect.get(fields, String(key))
  return { ...fields, [String(key)]: plant(field, rest, secret) }
}

test('a planted token leaves from no path of any payload, in any disguise', () => {
  fc.assert(
    fc.property(
      tree,
      path,
      token,
      fc.constantFrom(...disguises),
      (root, keys, secret, disguise) => {
        if (secret === undefined) return
        const shown = disguise.hide(secret.text)
        const clean = JSON.stringify(value(plant(root, keys, `seen ${shown} today`)))
        const parts = disguise.reveal === undefined ? [shown] : secret.parts
        const plain = disguise.reveal === undefined ? clean : disguise.reveal(clean)
        const readable = parts.filter((part) => part.length >= 8 && contains(plain, part))
        expect(readable).toEqual([])
      },
    ),
    bounds,
  )
})

test('any text under a key that names a secret leaves from no payload', () => {
  const key = fc
    .constantFrom(
      'password',
      'client secret',
      'api key',
      'access token',
      'db password',
      'private key',
    )
    .chain((words) =>
      fc
        .constantFrom('camel', 'snake', 'kebab', 'Pascal', 'Train', 'SCREAMING', 'dot')
        .map((spelling) => spell(words, spelling)),
    )
  fc.assert(
    fc.property(tree, path, key, fc.stringMatching(/^[a-z]{9,20}$/), (root, keys, name, secret) => {
      const clean = JSON.stringify(value(plant(root, [...keys, name], secret)))
      expect(clean).not.toContain(secret)
      expect(text(`${name}=${secret}q7 next`)).not.toContain(secret)
    }),
    bounds,
  )
})

test('a payload without a secret is deep-equal afterwards', () => {
  fc.assert(
    fc.property(tree, (root) => {
      expect(value(root)).toEqual(root)
    }),
    bounds,
  )
})

test('cleaning any text twice is cleaning it once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), token, (around, secret) => {
      const once = text(`${around}${secret?.text} ${around}`)
      expect(text(once)).toBe(once)
    }),
    bounds,
  )
})
