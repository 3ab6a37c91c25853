import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

// Logs, URLs, pages and tables hold texts within texts: what goes from a text alone goes from each of them,
// and what stays alone stays there. Few samples need the line to themselves, as tables do.

const { text } = createScrubber()
const source = new URL('../', import.meta.url)
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?!strict).*\.samples\.ts$/.test(path))
  .map((path) => new URL(path, source).href)
const samples = (await Promise.all(files.map((file) => import(file)))) as {
  readonly catches: readonly string[]
  readonly leaves: readonly string[]
}[]
const catches = samples.flatMap((sample) => sample.catches)
const leaves = samples.flatMap((sample) => sample.leaves)

const json = (plain: string): string => JSON.stringify(plain).slice(1, -1)
const html = (plain: string): string =>
  plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
const form = (plain: string): string => encodeURIComponent(plain).replaceAll('%20', '+')

/** How a text is escaped, and what stands around it. */
const writings: Record<string, [(plain: string) => string, (escaped: string) => string]> = {
  'a line of a log': [String, (line) => `2026-11-22T05:47:07Z ERROR [app] first\n${line}\nlast`],
  'the log of a service': [String, (lines) => `web_1  | ${lines.replaceAll('\n', '\nweb_1  | ')}`],
  JSON: [json, (value) => `{"level":50,"msg":"${value}"}`],
  'JSON within JSON': [
    (plain) => json(json(plain)),
    (value) => `{"body":"{\\"msg\\":\\"${value}\\"}"}`,
  ],
  logfmt: [json, (value) => `level=error msg="${value}" ts=1`],
  'what the console prints': [
    (plain) =>
      json(plain)
        .replaceAll(String.raw`\"`, '"')
        .replaceAll("'", String.raw`\'`),
    (value) => `{ message: '${value}' }`,
  ],
  'a URL': [encodeURIComponent, (value) => `https://host.test/?q=${value}`],
  // Without one percent sign nothing tells that a plus is a blank.
  'a form': [form, (value) => `at=10%3A30&text=${value}`],
  HTML: [html, (value) => `<p>${value}</p>`],
  XML: [String, (value) => `<message>${value}</message>`],
  CSV: [(plain) => plain.replaceAll('"', '""'), (value) => `1,"${value}",2`],
  colours: [String, (value) => `\u001b[31m${value}\u001b[39m`],
  'curly quotes': [String, (value) => `it said “${value}” and left`],
  'full-width letters': [
    (plain) => plain.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
    String,
  ],
}

test.each(Object.entries(writings))('in %s', (_, [escape, surround]) => {
  const write = (plain: string): string => surround(escape(plain))
  const left = catches.filter((marked) => {
    const clean = text(write(marked.replace(/[«»]/g, '')))
    const secrets = [...marked.matchAll(/«([^»]{5,})»/g)].map(([, secret = '']) => secret)
    return secrets.some((secret) => clean.includes(escape(secret)))
  })
  const touched = leaves.filter((honest) => text(write(honest)) !== write(honest))
  expect({ left: left.length / catches.length, touched: touched.length / leaves.length }).toEqual({
    left: expect.toSatisfy((share: number) => share < 0.02) as number,
    touched: expect.toSatisfy((share: number) => share < 0.02) as number,
  })
})
