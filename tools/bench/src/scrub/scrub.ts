import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { benignSamples, payloads, secretSamples } from '@tacet/corpus'
import type { Growth } from '@tacet/corpus'
import type { Measurement, Message, Share } from './measurement.ts'
import { engines } from './peers/peers.ts'

/** Heading of the section. */
export const title = 'The scrub engine and its peers'

/** An engine that says nothing for so long has hung; the slowest single finding takes a few seconds. */
const silenceMs = 90_000

/**
 * Measures every engine in a process of its own, one after the other with ours last, and returns the section.
 *
 * @param tell Called with each engine's name before its turn, because the whole run takes minutes.
 */
export async function measureScrub(
  tell: (name: string) => void = () => undefined,
): Promise<string> {
  const rows: string[] = []
  for (const name of Object.keys(engines).toReversed()) {
    tell(name)
    const measurement = await measure(name)
    rows.unshift(
      measurement === undefined ? `| ${name} | not available here |` : rowOf(measurement),
    )
  }
  return [intro(), head.join('\n'), rows.join('\n'), '', notes].join('\n')
}

async function measure(name: string): Promise<Measurement | undefined> {
  const file = join(import.meta.dirname, 'measure-engine.ts')
  const child = spawn(process.execPath, [file, name], { stdio: ['ignore', 'pipe', 'inherit'] })
  const found: Message[] = []
  let hung = false
  const end = (): void => {
    hung = true
    child.kill('SIGKILL')
  }
  let silence = setTimeout(end, silenceMs)
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(silence)
    silence = setTimeout(end, silenceMs)
    found.push(JSON.parse(line) as Message)
  }
  clearTimeout(silence)
  return combine(found, hung)
}

function combine(found: readonly Message[], hung: boolean): Measurement | undefined {
  const quality = found.find((message) => message.part === 'quality')?.quality
  if (quality === undefined) return undefined
  return {
    quality,
    cost: found.find((message) => message.part === 'cost')?.cost ?? {},
    growths: found.flatMap((message) => (message.part === 'growth' ? [message.growth] : [])),
    hung,
  }
}

const columns = [
  'engine',
  'tokens',
  'keyed',
  'structural',
  'cards, IBAN',
  'evasions',
  'false positives',
  'neighbours lost',
  'canaries leaked',
  'useful lost',
  'dirty ×',
  'clean ×',
  'MB/s',
  'exponent',
  'ns/char',
  'hostile failed',
]

const head = [
  `| ${columns.join(' | ')} |`,
  `|${columns.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|`,
]

function percent(share: Share | undefined): string {
  return share === undefined ? '–' : `${((100 * share.good) / share.total).toFixed(1)} %`
}

function percentMissing(share: Share | undefined): string {
  return percent(share && { good: share.total - share.good, total: share.total })
}

function fixed(value: number | undefined, digits: number): string {
  return value === undefined ? '–' : value.toFixed(digits)
}

function worst(growths: readonly Growth[], pick: (growth: Growth) => number): number | undefined {
  return growths.length === 0 ? undefined : Math.max(...growths.map(pick))
}

/** One line of the table. */
export function rowOf({ quality, cost, growths, hung }: Measurement): string {
  const { recall } = quality
  const exponent = fixed(
    worst(growths, (growth) => growth.exponent),
    2,
  )
  const cells = [
    quality.name,
    percent(recall?.provider),
    percent(recall?.keyed),
    percent(recall?.structural),
    percent(recall?.money),
    percent(recall?.evasion),
    percentMissing(quality.benign),
    percentMissing(quality.neighbours),
    percent(quality.leaked),
    percent(quality.lost),
    fixed(cost.dirtyRatio, 2),
    fixed(cost.cleanRatio, 2),
    fixed(cost.megabytesPerSecond, 1),
    hung ? 'hangs' : exponent,
    fixed(
      worst(growths, (growth) => growth.nanosPerChar),
      0,
    ),
    String(quality.casualties),
  ]
  return `| ${cells.join(' | ')} |`
}

function intro(): string {
  const secrets = secretSamples()
  const kinds = new Set(secrets.map(({ kind }) => kind)).size
  const events = payloads()
  const canaries = events.reduce((sum, one) => sum + one.canaries.length, 0)
  return (
    `${secrets.length} secrets of ${kinds} kinds, ${benignSamples().length} benign texts, ` +
    `${events.length} payloads with ${canaries} canaries, from \`tools/corpus\`.\n`
  )
}

const notes = `*dirty ×* and *clean ×*: time for all payloads over \`JSON.stringify\` of them, with and without canaries, median of 15.
*MB/s*: log lines, one in fifty with a secret. *exponent*, *ns/char*: the worst growth family from 1 kB to 1 MB (a family ends
when one call takes 600 ms). *hostile failed*: objects at which the engine threw, hung, leaked, lost its useful part or returned
what is not JSON. A dash: the engine has no such function. Rows without one of their own for objects get the payload as JSON text.`
