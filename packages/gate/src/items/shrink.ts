import { field, isJsonObject, type JsonObject } from '../json-object.ts'
import { byteLength } from '../utf8.ts'

/** Takes parts of `item` away until about `excess` bytes are saved or none of these parts is left. */
type Cut = (item: JsonObject, excess: number) => void

const cuts: readonly Cut[] = [
  cutOldestBreadcrumbs,
  cutInnerFrames,
  cutInnerExceptions,
  cutLastSpans,
  (item) => cutLongStrings(item, 4096),
  (item) => cutLongStrings(item, 256),
  cutFreeForm,
]

/**
 * Makes a clean payload smaller, giving up first what is missed least. Everything here only takes
 * away from text that is already clean.
 *
 * @param text The JSON text of one payload, or of one entry of a container.
 * @param limit UTF-8 bytes.
 * @returns A text within the limit, or `undefined` when no cutting helps.
 */
export function shrink(text: string, limit: number): string | undefined {
  // The clean value may share parts with the app's own objects; this copy is ours to change.
  const item: unknown = JSON.parse(text)
  if (!isJsonObject(item)) return undefined
  // Remarks name places by index and range, and would point to wrong ones after a cut.
  delete item['_meta']
  let excess = byteLength(text) - limit
  for (const cut of cuts) {
    cut(item, excess)
    const smaller = JSON.stringify(item)
    excess = byteLength(smaller) - limit
    if (excess <= 0) return smaller
  }
  return undefined
}

function cutOldestBreadcrumbs(item: JsonObject, excess: number): void {
  const breadcrumbs = listAt(item, 'breadcrumbs')
  breadcrumbs?.splice(0, countToSave(breadcrumbs, excess))
}

/** Spans are listed in the order they ended or started; the last ones explain the least. */
function cutLastSpans(item: JsonObject, excess: number): void {
  const spans = item['spans']
  if (!Array.isArray(spans)) return
  spans.reverse()
  spans.splice(0, countToSave(spans, excess))
  spans.reverse()
}

// What was thrown stands at one end of a list and where it began at the other: of frames the
// throwing function and the entry point, of exceptions the outermost error and its first cause. An
// endless recursion or an `AggregateError` of thousands fills the middle.
const keptPerEnd = 25

function cutInnerFrames(item: JsonObject): void {
  const holders = [item, ...(listAt(item, 'exception') ?? []), ...(listAt(item, 'threads') ?? [])]
  for (const holder of holders) {
    const frames = field(field(holder, 'stacktrace'), 'frames')
    if (Array.isArray(frames)) cutMiddle(frames)
  }
}

function cutInnerExceptions(item: JsonObject): void {
  cutMiddle(listAt(item, 'exception') ?? [])
}

function cutMiddle(list: unknown[]): void {
  if (list.length > 2 * keptPerEnd) list.splice(keptPerEnd, list.length - 2 * keptPerEnd)
}

function cutLongStrings(value: unknown, maxLength: number): void {
  if (typeof value !== 'object' || value === null) return
  const parts = value as JsonObject
  for (const key of Object.keys(parts)) {
    const part = parts[key]
    if (typeof part !== 'string') cutLongStrings(part, maxLength)
    else if (part.length > maxLength) parts[key] = `${part.slice(0, maxLength)}…`
  }
}

/** What is left over then is a great number of small parts that the app added itself. */
function cutFreeForm(item: JsonObject): void {
  const contexts = item['contexts']
  const trace = field(contexts, 'trace')
  if (isJsonObject(contexts)) item['contexts'] = trace === undefined ? {} : { trace }
  for (const key of ['extra', 'modules', 'request', 'attributes']) delete item[key]
}

/** How many entries from the front have to go to save `excess` bytes. */
function countToSave(entries: readonly unknown[], excess: number): number {
  let saved = 0
  let count = 0
  while (count < entries.length && saved < excess) {
    saved += byteLength(JSON.stringify(entries[count])) + 1
    count++
  }
  return count
}

/** SDKs write these lists bare or wrapped in `values`. */
function listAt(item: JsonObject, key: string): unknown[] | undefined {
  const list = item[key]
  if (Array.isArray(list)) return list as unknown[]
  const values = field(list, 'values')
  return Array.isArray(values) ? (values as unknown[]) : undefined
}
