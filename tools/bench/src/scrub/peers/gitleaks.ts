import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '@tacet/corpus'
import { parse } from 'smol-toml'
import { cutRanges } from './cut-ranges.ts'
import type { Range } from './cut-ranges.ts'
import { throughJson } from './through-json.ts'

const version = 'v8.30.1'

interface Rule {
  readonly keywords: readonly string[]
  readonly pattern: RegExp
  readonly group: number
  readonly entropy: number
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Its rules come with its Go module, so they are read from there and nothing of it is kept in this repository. */
function readRules(): readonly unknown[] | undefined {
  const module = `github.com/zricethezav/gitleaks/v8@${version}`
  const { stdout } = spawnSync('go', ['mod', 'download', '-json', module], { encoding: 'utf8' })
  if (typeof stdout !== 'string' || stdout === '') return undefined
  const answer: unknown = JSON.parse(stdout)
  if (!isRecord(answer) || typeof answer['Dir'] !== 'string') return undefined
  const config = parse(readFileSync(join(answer['Dir'], 'config/gitleaks.toml'), 'utf8'))
  return Array.isArray(config['rules']) ? config['rules'] : undefined
}

/** RE2 to JavaScript: a flag in the middle of a pattern holds to the end of its group. */
function toJavaScript(source: string): string {
  const plain = source
    .replaceAll('[[:alnum:]]', '[A-Za-z0-9]')
    .replaceAll('(?P<', '(?<')
    .replaceAll(String.raw`\z`, '$(?![^])')
  let text = ''
  const open: string[] = []
  for (let i = 0; i < plain.length; i++) {
    const flag = /^\(\?(-?[ims]+)\)/.exec(plain.slice(i))
    if (flag !== null) {
      text += `(?${flag[1]}:`
      open.push(')')
      i += flag[0].length - 1
      continue
    }
    const char = plain[i] ?? ''
    if (char === '\\') {
      text += char + (plain[++i] ?? '')
    } else if (char === '[') {
      const end = classEnd(plain, i)
      text += plain.slice(i, end + 1)
      i = end
    } else if (char === '(') {
      open.push('(')
      text += char
    } else if (char === ')') {
      while (open.at(-1) === ')') text += open.pop()
      open.pop()
      text += char
    } else {
      text += char
    }
  }
  return text + open.filter((mark) => mark === ')').join('')
}

function classEnd(source: string, start: number): number {
  let i = start + 1
  if (source[i] === '^') i++
  if (source[i] === ']') i++
  while (i < source.length && source[i] !== ']') i += source[i] === '\\' ? 2 : 1
  return i
}

function toRule(rule: unknown): readonly Rule[] {
  if (!isRecord(rule) || typeof rule['regex'] !== 'string') return []
  const keywords = Array.isArray(rule['keywords']) ? rule['keywords'].map(String) : []
  return [
    {
      keywords: keywords.map((word) => word.toLowerCase()),
      pattern: new RegExp(toJavaScript(rule['regex']), 'dg'),
      group: typeof rule['secretGroup'] === 'number' ? rule['secretGroup'] : 0,
      entropy: typeof rule['entropy'] === 'number' ? rule['entropy'] : 0,
    },
  ]
}

/** Shannon entropy in bits per character, as gitleaks measures it. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}

function find(rule: Rule, input: string): readonly Range[] {
  return [...input.matchAll(rule.pattern)].flatMap((match) => {
    const groups = match.indices ?? []
    // Without a named group the first one that matched is the secret.
    const range = rule.group > 0 ? groups[rule.group] : (groups.slice(1).find(Boolean) ?? groups[0])
    if (range === undefined || entropyOf(input.slice(...range)) < rule.entropy) return []
    return [range]
  })
}

/** Its rules with keywords and entropy, run by V8; without a Go toolchain to fetch them there is no engine. */
export function gitleaks(): Engine | undefined {
  const source = readRules()
  if (source === undefined) return undefined
  const rules = source.flatMap(toRule)
  const text = (input: string): string => {
    const lower = input.toLowerCase()
    const likely = rules.filter(
      ({ keywords }) => keywords.length === 0 || keywords.some((word) => lower.includes(word)),
    )
    return cutRanges(
      input,
      likely.flatMap((rule) => find(rule, input)),
    )
  }
  return { name: `gitleaks' ${rules.length} rules in JS`, text, value: throughJson(text) }
}
