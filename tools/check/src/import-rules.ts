import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

import { listImports } from './list-imports.ts'
import type { Import } from './list-imports.ts'
import { readManifest } from './workspace.ts'

const scope = '@tacet/'
const pillars: readonly string[] = ['config', 'gate', 'scrub', 'telemetry']

/** Who may import whom. A package that is not named here is a leaf: the pillars, and no other leaf. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  config: [],
  scrub: [],
  inbox: [],
  telemetry: ['config'],
  gate: ['scrub'],
}

/**
 * Files of a leaf that put leaves together, because what they serve runs in several runtimes at
 * once: Next has a Node, an edge and a page half. Their leaves are optional peers, never dependencies.
 */
const compositions: readonly { readonly files: RegExp; readonly leaves: readonly string[] }[] = [
  { files: /^packages\/node\/src\/next(?:\/|[.-])/, leaves: ['browser', 'edge'] },
]

interface Source {
  /** Package name without the scope. */
  readonly owner: string
  /** Relative to the top, with `/` between the parts. */
  readonly file: string
  readonly imports: readonly Import[]
  readonly text: string
}

/**
 * Holds the direction of imports (ARCHITECTURE.md, "Who imports whom") over `packages/*` below `top`.
 * Tests may import what they like; the rules are about what is published.
 *
 * @returns one line per broken rule, empty when all hold
 */
export function findBadImports(top: string): string[] {
  const folders = globSync('packages/*', { cwd: top }).map(toPosix).toSorted()
  return folders.flatMap((folder) => {
    const owner = posix.basename(folder)
    const sources = readSources(top, folder, owner)
    return [
      ...manifestProblems(top, folder, owner),
      ...sources.flatMap((source) => [
        ...source.imports.flatMap((entry) => importProblems(folder, source, entry)),
        ...entryProblems(source),
      ]),
      ...loopProblems(sources),
      ...lateProblems(folder, sources),
    ]
  })
}

function readSources(top: string, folder: string, owner: string): Source[] {
  return globSync(`${folder}/src/**/*.{ts,tsx,mts,js,mjs}`, { cwd: top })
    .map(toPosix)
    .filter((file) => !/\/testing\/|\.(?:test|test-d|examples)\.tsx?$/.test(file))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(top, file), 'utf8')
      return { owner, file, text, imports: listImports(text) }
    })
}

/** The pillars run in every runtime: they depend on nothing foreign and see no runtime's globals. */
function manifestProblems(top: string, folder: string, owner: string): string[] {
  const { dependencies = {} } = readManifest(join(top, folder))
  const names = Object.keys(dependencies)
  const problems = names
    .filter((name) => name.startsWith(scope) && !mayImport(owner, name.slice(scope.length)))
    .map((name) => `${folder}/package.json: ${owner} may not depend on ${name}`)
  if (!pillars.includes(owner)) return problems

  const config = join(top, folder, 'tsconfig.json')
  const widened = existsSync(config) && /"(?:types|lib)"\s*:/.test(readFileSync(config, 'utf8'))
  return [
    ...problems,
    ...names
      .filter((name) => !name.startsWith(scope))
      .map(
        (name) => `${folder}/package.json: ${owner} has no runtime dependencies, yet names ${name}`,
      ),
    ...(widened
      ? [`${folder}/tsconfig.json: ${owner} runs everywhere; leave "types" and "lib" to the base`]
      : []),
  ]
}

function importProblems(folder: string, source: Source, { from, kind }: Import): string[] {
  const { owner, file } = source
  const say = (problem: string): string[] => [`${file}: ${problem}`]

  if (from.startsWith('.')) {
    const target = resolve(file, from)
    if (!target.startsWith(`${folder}/src/`))
      return say(`${from} leaves the package; import it by name`)
    if (target === `${folder}/src/index.ts`)
      return say('imports its own entry; import the file itself')
    return []
  }
  if (from.startsWith(scope)) {
    const [other = ''] = from.slice(scope.length).split('/')
    if (other === owner) return say('imports its own package by name; import the file itself')
    return mayImport(owner, other) || mayCompose(file, other)
      ? []
      : say(`${owner} may not import ${from}`)
  }
  if (from.startsWith('@sentry/') && kind !== 'type') {
    if (!/\/sentry(?:\.ts$|\/)/.test(file)) {
      return say(`only sentry.ts, or a file of sentry/, may load ${from}`)
    }
    // A bundler takes only what a static import names; `lateProblems` holds that it comes late.
    if (kind !== 'dynamic' && !Object.hasOwn(earlyEntries, owner)) {
      return say(`load ${from} through import(): off must not load it`)
    }
  }
  if (pillars.includes(owner) && kind !== 'type') {
    return say(`${owner} runs in every runtime and may not import ${from}`)
  }
  return []
}

/** An entry is a table of contents: exports by name, no logic. */
function entryProblems({ file, text }: Source): string[] {
  if (posix.basename(file) !== 'index.ts') return []
  if (/^export (?:type )?\*/m.test(text)) return [`${file}: export by name, not with *`]
  const logic = /^(?!export |import |\/\*|\/\/|[ })]|$).+/m.exec(text)
  return logic ? [`${file}: an entry only exports; move "${logic[0].slice(0, 40)}" out`] : []
}

function loopProblems(sources: readonly Source[]): string[] {
  const edges = new Map(
    sources.map(({ file, imports }) => [
      file,
      // Types are erased, so they cannot close a loop at run time.
      imports
        .filter(({ from, kind }) => from.startsWith('.') && kind !== 'type')
        .map(({ from }) => resolve(file, from)),
    ]),
  )
  const done = new Set<string>()
  const problems: string[] = []

  const visit = (file: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(file)
    if (seenAt >= 0) {
      const loop = [...trail.slice(seenAt), file].map((step) => posix.basename(step))
      problems.push(`${file}: import loop ${loop.join(' → ')}`)
    } else if (!done.has(file)) {
      for (const next of edges.get(file) ?? []) visit(next, [...trail, file])
      done.add(file)
    }
  }
  for (const { file } of sources) visit(file, [])
  return problems
}

/** Entries of packages whose vendor is imported by name, and may be reached through `import()` alone. */
const earlyEntries: Readonly<Record<string, readonly string[]>> = {
  browser: ['index.ts', 'react.ts'],
  edge: ['cloudflare.ts', 'deno.ts', 'vercel.ts'],
}

function lateProblems(folder: string, sources: readonly Source[]): string[] {
  const byFile = new Map(sources.map((source) => [source.file, source]))
  const seen = new Set<string>()
  const visit = (file: string): string[] => {
    const source = byFile.get(file)
    if (source === undefined || seen.has(file)) return []
    seen.add(file)
    return source.imports
      .filter(({ kind }) => kind === 'static')
      .flatMap(({ from }) => {
        if (from.startsWith('@sentry/')) return [`${file}: an entry reaches ${from} at once`]
        return from.startsWith('.') ? visit(resolve(file, from)) : []
      })
  }
  const entries = earlyEntries[posix.basename(folder)] ?? []
  return entries.flatMap((entry) => visit(`${folder}/src/${entry}`))
}

function mayImport(owner: string, other: string): boolean {
  return (allowed[owner] ?? pillars).includes(other)
}

function mayCompose(file: string, other: string): boolean {
  return compositions.some(({ files, leaves }) => files.test(file) && leaves.includes(other))
}

function resolve(file: string, from: string): string {
  return posix.join(dirname(file), from)
}

function toPosix(path: string): string {
  return path.replaceAll('\\', '/')
}
