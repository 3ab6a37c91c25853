import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

// Beside each detector stand its samples: in those it must catch, « and » mark what has to go.
const { text } = createScrubber()
const folders = [new URL('.', import.meta.url), new URL('../keys/', import.meta.url)]
const files = folders.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)))
const samples = files.filter((file) => /(?:detectors\/.*|keyed)\.samples\.ts$/.test(file.pathname))

test('every detector has samples', () => {
  const detectors = readdirSync(folders[0] as URL).filter(
    (name) => !/\.(?:samples|test)\.ts$|-table\.ts$/.test(name),
  )
  const sampled = samples.map((file) => file.pathname.split('/').at(-1)?.replace('.samples', ''))
  expect(sampled).toEqual(expect.arrayContaining(detectors))
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
