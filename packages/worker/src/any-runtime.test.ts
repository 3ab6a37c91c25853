import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

/** Everything that an entry of the built package reaches outside of it. */
function foreignImports(entry: string): string[] {
  const seen = new Set<string>()
  const foreign = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:from|import)\s*\(?\s*'([^']+)'/g,
    )) {
      if (from.startsWith('.')) visit(join(dirname(file), from))
      else foreign.add(from)
    }
  }
  visit(join(dist, entry))
  return [...foreign].toSorted()
}

test.each(['index.js', 'queues.js'])(
  '%s runs in every runtime: it reaches only what does',
  (entry) => {
    expect(existsSync(join(dist, entry))).toBe(true)
    const reached = foreignImports(entry)
    expect(reached).toContain('@tacet/telemetry/work')
    expect(reached.filter((from) => !/^@tacet\/(?:config|telemetry)/.test(from))).toEqual([])
  },
)
