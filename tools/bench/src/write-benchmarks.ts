import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../../../BENCHMARKS.md')

const preface = `# Benchmarks

Written by \`npm run bench\`; each section says when and on which machine it was measured. Compare ratios, which were taken
inside one run, rather than times. Three ratios are three rounds of the same run.
`

/**
 * Replaces one section of \`BENCHMARKS.md\`, or adds it at the end, with the date and the machine.
 *
 * @param title The section's heading; it is also what identifies the section.
 * @param markdown The section's body, without the heading.
 */
export function writeSection(title: string, markdown: string): void {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : preface
  writeFileSync(file, replaceSection(page, title, `${describeMachine(new Date())}\n\n${markdown}`))
}

/** The page with one section replaced or added; the other sections stay as they are. */
export function replaceSection(page: string, title: string, body: string): string {
  const heading = `## ${title}`
  const section = `${heading}\n\n${body.trim()}\n`
  const parts = page.trimEnd().split(/\n(?=## )/)
  const index = parts.findIndex((part) => part.split('\n', 1)[0] === heading)
  if (index === -1) return [...parts, section].map(endWithLine).join('\n')
  return parts.with(index, section).map(endWithLine).join('\n')
}

function endWithLine(text: string): string {
  return `${text.trimEnd()}\n`
}

function describeMachine(now: Date): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const cores = availableParallelism()
  const day = now.toISOString().slice(0, 10)
  const [load = 0] = loadavg()
  return (
    `Measured ${day} on ${model}, ${cores} cores, load average ${load.toFixed(1)}, ` +
    `Node ${process.version}, ${process.platform} ${process.arch}.`
  )
}
