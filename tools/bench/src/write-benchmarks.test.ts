import { expect, it } from 'vitest'
import { replaceSection } from './write-benchmarks.ts'

const page = '# Page\n\nPreface.\n\n## One\n\nold one\n\n### Part\n\n## Two\n\nold two\n'

it('a section is replaced where it stands, with its parts', () => {
  expect(replaceSection(page, 'One', 'new one\n')).toBe(
    '# Page\n\nPreface.\n\n## One\n\nnew one\n\n## Two\n\nold two\n',
  )
})

it('the last section is replaced too', () => {
  expect(replaceSection(page, 'Two', 'new two')).toBe(page.replace('old two', 'new two'))
})

it('a section that is not there is added at the end', () => {
  expect(replaceSection(page, 'Three', 'third')).toBe(`${page}\n## Three\n\nthird\n`)
})

it('a section is known by its whole title', () => {
  expect(replaceSection(page, 'Tw', 'x')).toBe(`${page}\n## Tw\n\nx\n`)
})

it('to write the same again changes nothing', () => {
  const once = replaceSection(page, 'One', 'new one')
  expect(replaceSection(once, 'One', 'new one')).toBe(once)
})
