import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import { cutRanges } from './cut-ranges.ts'
import type { Range } from './cut-ranges.ts'
import { throughJson } from './through-json.ts'
import type { Peer } from './peer.ts'

/** The part of a rule that reading a text needs; its own types are in a package of their own. */
interface Rule {
  create(context: Context, options: object): Handler
}

interface Context {
  readonly sharedOptions: object
  createTranslator(): (id: string) => object
  report(finding: { readonly range: Range }): void
  ignore(): void
}

interface Handler {
  file?(source: object): unknown
}

function sourceOf(content: string): object {
  return {
    content,
    contentType: 'text',
    ext: '.txt',
    filePath: 'log.txt',
    hasBOM: false,
    getFilePath: () => 'log.txt',
    getPhysicalFilePath: () => undefined,
    indexToPosition: () => ({ line: 1, column: 0 }),
  }
}

/** Every rule of its recommended preset with default options; what a rule reports is cut out. */
export function secretlint(): Peer {
  let ranges: Range[] = []
  const context: Context = {
    sharedOptions: {},
    createTranslator: () => (id) => ({ message: id, messageId: id }),
    report: ({ range }) => {
      ranges.push(range)
    },
    ignore: () => undefined,
  }
  const handlers = (rules as readonly Rule[]).map((rule) => rule.create(context, {}))
  const text = (input: string): string => {
    ranges = []
    const source = sourceOf(input)
    for (const handler of handlers) void handler.file?.(source)
    return cutRanges(input, ranges)
  }
  return {
    name: 'secretlint rules',
    entry: "export { rules } from '@secretlint/secretlint-rule-preset-recommend'",
    text,
    value: throughJson(text),
  }
}
