import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

const examples = read('../testing/react/readme.examples.tsx')
const regions = [...examples.matchAll(/\/\/#region (\w+)\n([^]*?)\/\/#endregion/g)]

it.each(regions.map(([, name = '', code = '']) => [name, code] as const))(
  'The README shows the example "%s" as the compiler saw it',
  (_name, code) => {
    expect(read('../../README.md')).toContain(code)
  },
)
