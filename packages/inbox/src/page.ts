import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The page's modules, each after the ones it imports from. */
const MODULES = [
  'rows/marks',
  'page/element',
  'page/rules',
  'page/leaf',
  'page/tree',
  'page/trace',
  'page/detail',
  'page/filters',
  'page/option',
  'page/list',
  'page/page',
]

const STYLES = ['base', 'list', 'detail', 'tree', 'trace', 'phone']

let built: { readonly html: string; readonly headers: Readonly<Record<string, string>> } | undefined

/** The page as one self-contained document. */
export const readPage = (): string => build().html

/**
 * Headers of the page. Script and style are allowed by their hash and everything else is
 * forbidden, also the sinks that would turn a payload's text into markup.
 */
export const pageHeaders = (): Readonly<Record<string, string>> => build().headers

function build(): NonNullable<typeof built> {
  if (built) return built
  // Both folders lie beside each other, whether this module runs from `src` or from `dist`.
  const read = (path: string): string =>
    readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  const style = STYLES.map((name) => read(`src/page/${name}.css`)).join('\n')
  // Laid end to end the modules are one script, which needs no bundler as long as no two of them
  // use a name twice at the top; the page's test in a browser would see it.
  const script = MODULES.map((name) => read(`dist/${name}.js`))
    .join('\n')
    .replace(/^import .*$/gm, '')
    .replace(/^export /gm, '')
    .replace(/^\/\/# sourceMappingURL.*$/gm, '')
  const html = read('src/page/page.html')
    .replace(/<style>[^]*<\/style>/, () => `<style>${style}</style>`)
    .replace(
      /<script type="module">[^]*<\/script>/,
      () => `<script type="module">${script}</script>`,
    )
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]
  built = {
    html,
    headers: {
      'content-security-policy': policy.join('; '),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  }
  return built
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`
