import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { re2ToJs } from './re2-to-js.ts'

/** Its rules come with its Go module: they are read from there, and none of them is kept in this repository. */
const module = 'github.com/zricethezav/gitleaks/v8@v8.30.1'
const checksum = 'h1:PmEvCfVI7ti9dV3s5aMZUY7sS2GxRvG3yzih7E+cS3w='

/** What makes a finding none. Conditions on file names never hold here, because a text has none. */
export interface Allowlist {
  readonly target: 'line' | 'match' | 'secret'
  readonly patterns: readonly RegExp[]
  readonly stopwords: readonly string[]
  readonly every: boolean
}

/** One rule, ready to run. */
export interface GitleaksRule {
  readonly id: string
  /** In lower case; one of them must stand in the text. No keyword: every text is read. */
  readonly keywords: readonly string[]
  readonly pattern: RegExp
  /** Which group is the secret; 0 for the first that matched. */
  readonly group: number
  /** A secret with no more bits per character is none; 0 for no such bound. */
  readonly entropy: number
  readonly allowlists: readonly Allowlist[]
}

/** Its whole configuration. */
export interface GitleaksRules {
  readonly rules: readonly GitleaksRule[]
  readonly allowlists: readonly Allowlist[]
  /** All rules of the file: some look at file names only. */
  readonly total: number
  /** Rules with an expression that JavaScript does not understand. */
  readonly refused: readonly string[]
}

type Bag = Readonly<Record<string, unknown>>

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null
}

function bags(value: unknown): readonly Bag[] {
  return Array.isArray(value) ? value.filter(isBag) : []
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

/** Where the module lies on this machine; without the Go toolchain it is nowhere. */
function moduleFolder(): string | undefined {
  const { stdout } = spawnSync('go', ['mod', 'download', '-json', module], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, GOTOOLCHAIN: 'local', GOWORK: 'off' },
    timeout: 120_000,
  })
  if (typeof stdout !== 'string' || stdout === '') return undefined
  const answer: unknown = JSON.parse(stdout)
  if (!isBag(answer) || answer['Sum'] !== checksum) return undefined
  return typeof answer['Dir'] === 'string' ? answer['Dir'] : undefined
}

/** The rules in JavaScript, or nothing when they cannot be fetched here. */
export function readGitleaksRules(): GitleaksRules | undefined {
  const folder = moduleFolder() ?? moduleFolder()
  if (folder === undefined) return undefined
  const config = parse(readFileSync(join(folder, 'config/gitleaks.toml'), 'utf8'))
  const rules: GitleaksRule[] = []
  const refused: string[] = []
  const all = bags(config['rules'])
  for (const rule of all) {
    if (typeof rule['regex'] !== 'string') continue
    try {
      rules.push(toRule(rule, rule['regex']))
    } catch {
      refused.push(String(rule['id']))
    }
  }
  const allowlists = isBag(config['allowlist']) ? [toAllowlist(config['allowlist'])] : []
  return { rules, allowlists, total: all.length, refused }
}

function toRule(rule: Bag, regex: string): GitleaksRule {
  return {
    id: String(rule['id']),
    keywords: strings(rule['keywords']).map((word) => word.toLowerCase()),
    pattern: new RegExp(re2ToJs(regex), 'dg'),
    group: numberOf(rule['secretGroup']),
    entropy: numberOf(rule['entropy']),
    allowlists: bags(rule['allowlists']).map(toAllowlist),
  }
}

function toAllowlist(list: Bag): Allowlist {
  const every = String(list['condition']).toUpperCase() === 'AND'
  const needsFile = every && strings(list['paths']).length > 0
  const target = list['regexTarget']
  return {
    target: target === 'line' || target === 'match' ? target : 'secret',
    patterns: needsFile
      ? []
      : strings(list['regexes']).map((source) => new RegExp(re2ToJs(source))),
    stopwords: needsFile ? [] : strings(list['stopwords']).map((word) => word.toLowerCase()),
    every,
  }
}
