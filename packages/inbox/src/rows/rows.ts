import { decodeText } from '../receiving/envelope.ts'
import { countByRule, findMarks } from './marks.ts'
import type { Arrival, Detail, Found, Row } from '../page/wire.ts'
import { findText } from '../search.ts'
import type { InboxItem, InboxRequest, Store } from '../store.ts'
import { tagsOf } from './tags.ts'
import { titleOf } from './title.ts'
import { traceIdOf, traceOf } from './trace.ts'

/** What the page shows of the store: rows, the detail of one, and the rows that hold a text. */
export interface Rows {
  /** Rows of the requests after the one with this id. */
  since(requestId: number): Arrival
  detail(id: string): Detail | undefined
  /** The payload of a row, in full. */
  raw(id: string): Uint8Array | undefined
  find(text: string): Found
}

interface Entry {
  readonly row: Row
  readonly request: InboxRequest
  readonly item?: InboxItem
}

/** Characters of a payload the page is given; a browser gets slow beyond. */
const MAX_TEXT = 2 ** 20
const MAX_HEX = 2 ** 10

export function createRows(store: Store): Rows {
  // The list is read again on every reconnect, and marks are the dear part of it.
  const known = new WeakMap<InboxItem | InboxRequest, Row>()
  const remember = <T extends InboxItem | InboxRequest>(
    entry: T,
    toRow: (entry: T) => Row,
  ): Row => {
    const row = known.get(entry) ?? toRow(entry)
    known.set(entry, row)
    return row
  }

  /** Requests after the one with this id, each with its items or as a row of its own. */
  function entries(after = 0): Entry[] {
    const found: Entry[] = []
    let next = store.items.findIndex((item) => item.requestId > after)
    for (const request of store.requests) {
      if (request.id <= after) continue
      const before = found.length
      // Items stand in the order of their requests.
      for (let item = store.items[next]; item?.requestId === request.id; item = store.items[next]) {
        found.push({ row: remember(item, (entry) => rowOfItem(entry, request)), request, item })
        next += 1
      }
      if (found.length === before || request.error !== undefined) {
        found.push({ row: remember(request, rowOfRequest), request })
      }
    }
    return found
  }
  const entry = (id: string): Entry | undefined => entries().find(({ row }) => row.id === id)

  return {
    since: (requestId) => ({
      rows: entries(requestId).map(({ row }) => row),
      oldest: store.requests[0]?.id ?? 0,
    }),
    raw(id) {
      const found = entry(id)
      return found && (found.item?.raw ?? found.request.body)
    },
    detail(id) {
      const found = entry(id)
      return found && detailOf(found, store.items)
    },
    find(text) {
      const found: Record<string, string[]> = {}
      for (const { row, request, item } of entries()) {
        // Of an item, its own bytes and headers: what the request says is the same for all of them.
        const own = JSON.stringify([item?.headers, item?.envelopeHeaders])
        const body = item && Buffer.concat([Buffer.from(`${own}\n`), item.raw])
        const part = body
          ? { ...request, method: '', url: '', rawHeaders: [], raw: body, body }
          : request
        const forms = new Set(findText([part], text).map((place) => place.form))
        if (forms.size > 0) found[row.id] = [...forms]
      }
      return found
    },
  }
}

function rowOfItem(item: InboxItem, request: InboxRequest): Row {
  return {
    id: `item-${item.id}`,
    requestId: item.requestId,
    type: item.type,
    title: titleOf(item.type, item.payload, item.headers),
    time: item.time,
    bytes: item.raw.length,
    status: request.status,
    marks: countByRule([...findMarks(item.payload), ...findMarks(item.headers)]),
    tags: tagsOf(item.payload),
  }
}

function rowOfRequest(request: InboxRequest): Row {
  const { error } = request
  return {
    id: `request-${request.id}`,
    requestId: request.id,
    type: error === undefined ? 'request' : 'broken',
    title: error ?? `${request.method} ${request.url}`,
    time: request.time,
    bytes: request.raw.length,
    status: request.status,
    marks: countByRule(findMarks(request.url)),
    tags: {},
    ...(error !== undefined && { error }),
  }
}

function detailOf({ row, request, item }: Entry, items: readonly InboxItem[]): Detail {
  const bytes = item?.raw ?? request.body
  const traceId = traceIdOf(item?.payload)
  const text = decodeText(bytes)
  return {
    row,
    ...(text === undefined
      ? { hex: hexOf(bytes.subarray(0, MAX_HEX)) }
      : { text: text.slice(0, MAX_TEXT) }),
    cut: text === undefined ? bytes.length > MAX_HEX : text.length > MAX_TEXT,
    marks: item ? findMarks(item.payload) : [],
    trace: traceId === undefined ? [] : traceOf(items, traceId),
    ...(item && { itemHeaders: item.headers, envelopeHeaders: item.envelopeHeaders }),
    request: {
      line: `${request.method} ${request.url}`,
      headers: request.rawHeaders,
      sent: request.raw.length,
      decoded: request.body.length,
    },
  }
}

/** Sixteen bytes a line: offset, hexadecimal, and what of it is printable ASCII. */
function hexOf(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += 16) {
    const line = [...bytes.subarray(at, at + 16)]
    const hex = line.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const text = line
      .map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '·'))
      .join('')
    lines.push(`${at.toString(16).padStart(6, '0')}  ${hex.padEnd(47)}  ${text}`)
  }
  return lines.join('\n')
}
