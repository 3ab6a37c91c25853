import { hashText } from './sha256.ts'

/** What differs between two messages of one template: numbers, ids, paths, quoted and long words. */
const VARIABLE =
  /"[^"\n]{0,512}"|'[^'\n]{0,512}'|`[^`\n]{0,512}`|\[Filtered\]|\S*[\d@/\\=]\S*|\S{24,}/g

/**
 * A stable name for the template of a message: equal for `order 1 failed` and `order 2 failed`.
 * It is a hash, so that it says which template it was only to who has the source.
 */
export function fingerprintOf(message: string): string {
  const template = message.slice(0, 4096).replace(VARIABLE, '*').replace(/\s+/g, ' ').trim()
  return `#${hashText(template).slice(0, 12)}`
}
