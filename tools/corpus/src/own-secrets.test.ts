import * as fc from 'fast-check'
import { createScrubber } from '@tacet/scrub'
import { expect, test } from 'vitest'
import { base64, base64url } from './template.ts'

const bounds = { seed: 20261121, numRuns: 60 }

/** Values of an operator: any printable characters, long enough to be accepted and not one repeated piece. */
const secret = fc
  .tuple(fc.stringMatching(/^[A-Za-z0-9]{10}$/), fc.stringMatching(/^[!-~]{6,30}$/))
  .map((parts) => parts.join(''))
  .filter((text) => new Set(text).size >= 10)

/** The forms a registered value must be found in. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'JSON-escaped': (text) => JSON.stringify(text).slice(1, -1),
  percent: encodeURIComponent,
  'lower-case percent': (text) =>
    encodeURIComponent(text).replace(/%../g, (pair) => pair.toLowerCase()),
  base64,
  base64url,
}

test.each(Object.entries(forms))('a registered value leaves in no %s form', (_, write) => {
  fc.assert(
    fc.property(secret, fc.constantFrom('"', ' ', '(', '=', ',', '/', '>', ''), (value, edge) => {
      const scrubber = createScrubber({ secrets: [value] })
      const shown = write(value)
      expect(scrubber.text(`got ${edge}${shown}${edge} back`)).not.toContain(shown)
      const clean = JSON.stringify(scrubber.value({ list: [{ note: `x ${shown} y` }] }))
      expect(clean).not.toContain(JSON.stringify(shown).slice(1, -1))
    }),
    bounds,
  )
})

test('a value registered later is removed from then on', () => {
  fc.assert(
    fc.property(secret, (value) => {
      const scrubber = createScrubber()
      expect(scrubber.registerSecret(value)).toBe(true)
      expect(scrubber.text(`now ${value} is known`)).not.toContain(value)
    }),
    bounds,
  )
})

test('a term leaves in any case, and the text around it stays', () => {
  const scrubber = createScrubber({ terms: ['Project Nightingale'] })
  const clean = scrubber.text('we ship project nightingale and PROJECT NIGHTINGALE on Friday')
  expect(clean.toLowerCase()).not.toContain('nightingale')
  expect(clean).toMatch(/^we ship .* on Friday$/)
})
