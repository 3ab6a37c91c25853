import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const document = 'docs/self-hosting.md'
const app = 'apps/review-worker'

/**
 * Looks up in the code what the page for operators names: variables, tags and their values, monitors
 * with their schedules, item types. Operators build alerts on these names.
 *
 * @returns one line per name that the code does not know, and per tag of the app that the page lacks
 */
export function findLostNames(top: string): string[] {
  const page = readFileSync(join(top, document), 'utf8')
  const code = readCode(top)
  const variables = new Set([
    ...firstColumn(page, 'Variables'),
    ...matches(page, /`([A-Z][A-Z\d]*_[A-Z\d_]+)(?:=[^`]*)?`/g),
  ])
  const tags = firstColumn(page, 'Tags')
  const pairs = Array.from(page.matchAll(/`([\w.]+):([\w.-]+)`/g), ([, tag = '', value = '']) => ({
    tag,
    value,
  }))
  const told = [
    ...lost('variable', variables, code.variables),
    ...lost('tag', tags, code.tags),
    ...lost(
      'tag',
      pairs.map(({ tag }) => tag),
      code.tags,
    ),
    ...lost(
      'value',
      pairs.map(({ value }) => value),
      code.words,
    ),
    ...lost('monitor', firstColumn(page, 'Monitors'), code.monitors),
    ...lost('schedule', schedules(page), code.schedules),
    ...lost('item', firstColumn(page, 'Items'), code.items),
  ]
  const missing = code.ownTags
    .filter((tag) => !tags.includes(tag))
    .map((tag) => `${document}: the tag ${tag} is missing`)
  return [...new Set([...told, ...missing])]
}

interface Code {
  readonly variables: readonly string[]
  readonly tags: readonly string[]
  /** The tags that the app lets out. */
  readonly ownTags: readonly string[]
  readonly words: readonly string[]
  readonly monitors: readonly string[]
  readonly schedules: readonly string[]
  readonly items: readonly string[]
}

function readCode(top: string): Code {
  const own = worker(top, 'main.ts')
    .map((file) => read(top, `${app}/${file}`))
    .join('\n')
  const config = read(top, 'packages/config/src/**/*.ts')
  const settings = read(top, `${app}/telemetry.ts`)
  const ownTags = keysOf(block(settings, 'allowTags'))
  const backends = read(top, 'packages/gate/src/backends.ts')
  const triggers = JSON.parse(readFileSync(join(top, app, 'wrangler.json'), 'utf8')) as {
    triggers: { crons: string[] }
  }
  const { crons } = triggers.triggers
  const files = [...matches(config, /`\$\{\w+\}(_FILE)`/g)].map((end) => `SENTRY_DSN${end}`)
  return {
    variables: [...matches(own + config, /\b([A-Z][A-Z\d]*_[A-Z\d_]+)\b/g), ...files],
    tags: [...ownTags, ...matches(read(top, 'packages/edge/src/**/*.ts'), /'(http\.[\w.]+)'/g)],
    ownTags,
    words: matches(own + block(settings, 'allowTags'), /([\w-]+)/g),
    monitors: matches(block(settings, 'monitors'), /: '([^']+)'/g),
    schedules: matches(block(settings, 'monitors'), /'([^']+)':/g).filter((cron) =>
      crons.includes(cron),
    ),
    items: keysOf(block(backends, 'const sentry')),
  }
}

/** The code of files without their comments; tests are no code. */
function read(top: string, pattern: string): string {
  return globSync(pattern, { cwd: top, exclude: (file) => /\.test\.ts$|testing$/.test(file) })
    .map((file) => readFileSync(join(top, file), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
}

/** The worker's files: what `main.ts` imports of its folder, and what that imports. */
function worker(top: string, file: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  for (const next of matches(readFileSync(join(top, app, file), 'utf8'), /from '\.\/([^']+)'/g)) {
    worker(top, next, seen)
  }
  return [...seen]
}

/** What stands between the braces after a name, on one line or on lines of their own. */
function block(code: string, name: string): string {
  const lines = new RegExp(`^( *)${name}\\b[^\\n]*\\{\\n([^]*?)^\\1\\}`, 'm').exec(code)
  const line = new RegExp(`\\b${name}\\b[^\\n]*?\\{([^\\n]*)\\}`).exec(code)
  return lines?.[2] ?? line?.[1] ?? ''
}

function keysOf(found: string): string[] {
  return matches(found, /^\s*'?([\w.]+)'?:/gm)
}

/** The names in the first column of the tables under a heading. */
function firstColumn(page: string, heading: string): string[] {
  return matches(section(page, heading), /^\| `([^`]+)` \|/gm)
}

function schedules(page: string): string[] {
  return matches(section(page, 'Monitors'), /^\| `[^`]+` \| `([^`]+)` \|/gm)
}

function section(page: string, heading: string): string {
  const parts = page.split(/^## /m)
  return parts.find((part) => part.startsWith(`${heading}\n`)) ?? ''
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, name = '']) => name)
}

function lost(kind: string, names: Iterable<string>, known: readonly string[]): string[] {
  const found = [...names]
  if (found.length === 0) return [`${document}: no ${kind} is named any more`]
  return found
    .filter((name) => !known.includes(name))
    .map((name) => `${document}: the ${kind} ${name} is not in the code`)
}
