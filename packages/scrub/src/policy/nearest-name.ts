/**
 * The known name that a mistyped one most likely means: at most two letters away, one in a short
 * name. Case and punctuation do not count.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = plain(name)
  let best: string | undefined
  let least = Math.min(3, Math.ceil(wanted.length / 3) + 1)
  for (const candidate of known) {
    const far = distance(wanted, plain(candidate))
    const isShorter = best !== undefined && candidate.length < best.length
    if (far < least || (far === least && isShorter)) [best, least] = [candidate, far]
  }
  return best
}

const plain = (name: string): string =>
  name
    .slice(0, 64)
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')

/** Levenshtein's distance: how many letters have to be added, removed or changed. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let at = 0; at < from.length; at++) {
    const next = [at + 1]
    for (let index = 0; index < to.length; index++) {
      const changed = (row[index] as number) + (from[at] === to[index] ? 0 : 1)
      next.push(Math.min(changed, (row[index + 1] as number) + 1, (next[index] as number) + 1))
    }
    row = next
  }
  return row.at(-1) as number
}
