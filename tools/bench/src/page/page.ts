import { rmSync } from 'node:fs'
import { launchChromium } from '@tacet/inbox/chromium'
import { openInbox } from '@tacet/inbox'
import { milliseconds, ratios, table } from '../markdown.ts'
import { comparePairs, type Round } from '../statistics.ts'
import { buildPages } from './build-pages.ts'
import { loadPage, type Load } from './load-page.ts'
import { loopErrors } from './loop-errors.ts'
import { servePages } from './serve-pages.ts'

export const title = 'Loading a page'

const cases = [
  { name: 'off / no telemetry', subject: 'tacet/', reference: 'none/' },
  { name: 'on / no telemetry', subject: 'tacet/?on', reference: 'none/' },
  { name: 'plain SDK / no telemetry', subject: 'plain/?on', reference: 'none/' },
  { name: 'on / plain SDK', subject: 'tacet/?on', reference: 'plain/?on' },
  { name: 'off / plain SDK', subject: 'tacet/', reference: 'plain/?on' },
] as const

/** Loads each page in Chromium, with and without a DSN in turns. */
export async function measurePages(rounds: number, runs: number = 10): Promise<string> {
  const folder = await buildPages()
  const inbox = await openInbox()
  const server = await servePages(folder, inbox.dsn)
  const browser = await launchChromium()
  const load = (path: string): Promise<Load> => loadPage(browser, `${server.url}/${path}`)
  try {
    const sizes = await describeSizes(load)
    const rows: string[][] = []
    for (const { name, subject, reference } of cases) {
      const samples: Round[] = []
      for (let round = 0; round < rounds; round += 1) {
        samples.push(
          await measureRound(
            runs,
            () => load(subject),
            () => load(reference),
          ),
        )
      }
      const measured = comparePairs(samples)
      rows.push([
        name,
        milliseconds(measured.subject),
        milliseconds(measured.reference),
        ratios(measured),
      ])
    }
    const loop = (path: string): Promise<number> => loopErrors(browser, `${server.url}/${path}`)
    for (const reference of ['none/', 'plain/?on'] as const) {
      const samples: Round[] = []
      for (let round = 0; round < rounds; round += 1) {
        samples.push({ subject: [await loop('tacet/?on')], reference: [await loop(reference)] })
      }
      const measured = comparePairs(samples)
      rows.push([
        `10,000 errors in a loop: on / ${reference === 'none/' ? 'no telemetry' : 'plain SDK'}`,
        seconds(measured.subject),
        seconds(measured.reference),
        ratios(measured),
      ])
    }
    return `A page with a list of 200 entries, loaded in a Chromium that has never seen it; ${runs} loads of each kind per round in turns,
medians, for the ratio of pairs of neighbours. Bytes are those of scripts on the wire, gzip; times are processor time of the
page's main thread, from the first byte until it has nothing more to do, or for the loop alone. The plain SDK is \`@sentry/browser\`
with \`init({ dsn })\` and nothing else, imported at the top as its documentation says; tacet reads the DSN of the same page from a
\`<meta>\` tag. Built with Vite unless said otherwise, which adds 0.8 kB of its own to a page that calls \`import()\`; esbuild puts
parts of the SDK that the page does not use into the same file as those it does.

${sizes}

${table([['main thread of', 'first', 'second', 'ratio, three rounds'], ...rows])}`
  } finally {
    await browser.close()
    server.close()
    await inbox.close()
    rmSync(folder, { recursive: true })
  }
}

async function describeSizes(load: (path: string) => Promise<Load>): Promise<string> {
  const none = await load('none/')
  const rows: string[][] = []
  for (const [name, path] of [
    ['no telemetry', 'none/'],
    ['tacet, off', 'tacet/'],
    ['tacet, on', 'tacet/?on'],
    ['tacet, off, built with esbuild', 'tacet-esbuild/'],
    ['tacet, on, built with esbuild', 'tacet-esbuild/?on'],
    ['plain SDK', 'plain/?on'],
  ] as const) {
    const { bytes, requests } = await load(path)
    rows.push([
      name,
      `${kilobytes(bytes)} kB`,
      `+${kilobytes(bytes - none.bytes)} kB`,
      `${requests}`,
    ])
  }
  return table([['page', 'scripts, gzip', 'over no telemetry', 'requests'], ...rows])
}

async function measureRound(
  runs: number,
  subject: () => Promise<Load>,
  reference: () => Promise<Load>,
): Promise<Round> {
  const round: Round = { subject: [], reference: [] }
  for (let run = 0; run < runs; run += 1) {
    // Whoever comes second may find a warmer machine.
    if (run % 2 === 0) round.subject.push((await subject()).busy)
    round.reference.push((await reference()).busy)
    if (run % 2 === 1) round.subject.push((await subject()).busy)
  }
  return round
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
