import type { Finding } from '@tacet/scrub'
import type { ItemType } from '../backends.ts'
import { type CleanText, cleanJson, type Inspector } from './clean.ts'
import { fit, type Shrink } from './fit.ts'
import { compact, field, isJsonObject } from '../json-object.ts'
import { countLimit } from './limits.ts'
import type { RefusalReason } from '../reports/refusal.ts'

export interface CleanContainer extends CleanText {
  readonly itemCount: number
}

/**
 * Cleans a container entry by entry, so that one that cannot be kept is left behind alone.
 *
 * @param refuse Told the reason of each entry that is left behind.
 */
export function cleanContainer(
  type: ItemType,
  payload: unknown,
  scrubber: Inspector,
  refuse: (reason: RefusalReason) => void,
  shrink?: Shrink,
): CleanContainer | RefusalReason {
  const entries = field(payload, 'items')
  if (!Array.isArray(entries)) return 'malformed'
  const findings: Finding[] = []
  const kept: string[] = []
  const count = Math.min(entries.length, countLimit)
  if (count < entries.length) refuse('too-large')
  for (let index = 0; index < count; index++) {
    const entry = cleanEntry(type, field(entries, index), scrubber, shrink)
    if (typeof entry === 'string') {
      refuse(entry)
    } else {
      kept.push(entry.text)
      for (const finding of entry.findings) findings.push(finding)
    }
  }
  if (kept.length === 0) return 'empty'
  const text = `{${frameOf(payload)}"items":[${kept.join(',')}]}`
  return { text, findings, itemCount: kept.length }
}

function cleanEntry(
  type: ItemType,
  entry: unknown,
  scrubber: Inspector,
  shrink: Shrink | undefined,
): CleanText | RefusalReason {
  // The scrubber tells a log from a metric or a span by the container around it.
  const clean = cleanJson({ items: [entry] }, scrubber, onlyEntry)
  if (typeof clean === 'string') return clean
  const text = fit(type, clean.text, shrink)
  return text === undefined ? 'too-large' : { text, findings: clean.findings }
}

function onlyEntry(container: unknown): unknown {
  const entries = isJsonObject(container) ? container['items'] : undefined
  const entry: unknown = Array.isArray(entries) && entries.length === 1 ? entries[0] : undefined
  return isJsonObject(entry) ? entry : null
}

/** The members beside the entries, rebuilt like a header. */
function frameOf(container: unknown): string {
  const version = field(container, 'version')
  const frame = compact({
    version: Number.isSafeInteger(version) ? version : undefined,
    // The SDK asks the backend to note the sender's address and browser; the answer is always no.
    ingest_settings: isJsonObject(field(container, 'ingest_settings'))
      ? { infer_ip: 'never', infer_user_agent: 'never' }
      : undefined,
  })
  const members = JSON.stringify(frame).slice(1, -1)
  return members === '' ? '' : `${members},`
}
