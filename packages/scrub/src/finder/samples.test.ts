import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

// Beside each detector stand its samples: in those it must catch, « and » mark what has to go.
const { text } = createScrubber()
const source = new URL('../', import.meta.url)
const samples = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?!strict).*\.samples\.ts$/.test(path))
  .map((path) => new URL(path, source))

test('every detector has samples', () => {
  const asking = ['detectors.ts', 'number-triggers.ts', 'text-finder.ts'].map((name) =>
    readFileSync(new URL(name, import.meta.url), 'utf8'),
  )
  const asked = asking
    .join()
    .matchAll(/import \{[^}]+\} from '\.\.\/(?:keyed|places|shapes|structures)\/([\w-]+)\.ts'/g)
  const sampled = samples.map((file) => file.pathname.split('/').at(-1)?.replace('.samples.ts', ''))
  expect(sampled).toEqual(expect.arrayContaining([...asked].map(([, name]) => name)))
})

for (const file of samples) {
  const name = file.pathname.split('/').at(-1)?.replace('.samples.ts', '') ?? ''
  const { catches, leaves } = (await import(file.href)) as Record<'catches' | 'leaves', string[]>
  describe(name, () => {
    test.each(catches)('removes what is marked from: %s', (marked) => {
      const expected = marked.replace(/«[^»]*»/g, '[Filtered]')
      expect(text(marked.replace(/[«»]/g, ''))).toBe(expected)
    })
    test.each(catches)('changes nothing the second time: %s', (marked) => {
      const once = text(marked.replace(/[«»]/g, ''))
      expect(text(once)).toBe(once)
    })
    test.each(leaves)('leaves: %s', (honest) => {
      expect(text(honest)).toBe(honest)
    })
  })
}
