import { payloads } from './payloads/payloads.ts'
import { randomSource } from './random.ts'

/** Payloads as JSON texts: whoever parses them gets strings that no engine has met as objects. */
export interface Traffic {
  readonly dirty: readonly string[]
  readonly clean: readonly string[]
}

/** Far from the seeds that people give to the report. */
const firstSeed = 100_000

/** Where an app writes what it does for this one request; routes, functions and versions come back. */
const varying: ReadonlySet<string> = new Set([
  'body',
  'description',
  'formatted',
  'from',
  'message',
  'note',
  'query_string',
  'to',
  'url',
  'url.full',
  'value',
])

/** Attributes hold `{ value, type: 'string' }`, and most of them are names that come back. */
function isName(holder: object): boolean {
  return 'type' in holder && holder.type === 'string'
}

function vary(text: string, request: string): string {
  // A text within a text would no longer be what it was.
  if (text.length < 8 || /^[[{-]/.test(text)) return text
  if (/^\w+=|^\/|:\/\//.test(text)) return `${text}${/[?=]/.test(text) ? '&' : '?'}row=${request}`
  return `${text}, row ${request}`
}

function written(payload: object, request: string): string {
  return JSON.stringify(payload, function (this: object, key: string, value: unknown) {
    return typeof value === 'string' && varying.has(key) && !isName(this)
      ? vary(value, request)
      : value
  })
}

/**
 * The payloads of one round, as traffic goes on: ids, timestamps, secrets and what messages and addresses
 * tell of the request are new in every round, the rest of the texts come back.
 *
 * @param round any whole number from 0; the same one gives the same traffic
 */
export function freshTraffic(round: number): Traffic {
  const source = randomSource(firstSeed + round)
  const random = source('requests')
  const all = payloads(source).map((payload) => ({ ...payload, row: random.chars('123456789', 7) }))
  return {
    dirty: all.map(({ planted, row }) => written(planted, row)),
    clean: all.map(({ clean, row }) => written(clean, row)),
  }
}
