import type { LogRecord } from '@logtape/logtape'
import {
  CREDIT_CARD_NUMBER_PATTERN,
  DEFAULT_REDACT_FIELDS,
  EMAIL_ADDRESS_PATTERN,
  JWT_PATTERN,
  KR_RRN_PATTERN,
  US_SSN_PATTERN,
  redactByField,
  redactByPattern,
} from '@logtape/redaction'
import { throughJson } from './through-json.ts'
import type { Peer } from './peer.ts'

const everyPattern = [
  CREDIT_CARD_NUMBER_PATTERN,
  EMAIL_ADDRESS_PATTERN,
  JWT_PATTERN,
  KR_RRN_PATTERN,
  US_SSN_PATTERN,
]

function recordOf(text: string, properties: Record<string, unknown>): LogRecord {
  return {
    category: [],
    level: 'info',
    message: [text],
    rawMessage: text,
    timestamp: 0,
    properties,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Both of its parts with everything it ships: fields by name, then patterns over what is written. */
export function logtape(): Peer {
  const format = redactByPattern((record: LogRecord) => String(record.message[0]), everyPattern)
  const text = (input: string): string => String(format(recordOf(input, {})))
  const patterns = throughJson(text)
  let kept: unknown
  const sink = redactByField(
    (record: LogRecord) => {
      kept = record.properties
    },
    { fieldPatterns: DEFAULT_REDACT_FIELDS, action: () => '[REDACTED]' },
  )
  return {
    name: '@logtape/redaction',
    entry: "export { logtape } from './logtape.ts'",
    text,
    value: (input) => {
      sink(recordOf('', isRecord(input) ? input : { input }))
      return patterns(kept)
    },
  }
}
