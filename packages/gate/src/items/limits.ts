import type { ItemType } from '../backends.ts'

const KiB = 1024
const MiB = 1024 * KiB

/** Uncompressed UTF-8 bytes of all payloads of one envelope. */
export const envelopeLimit: number = 200 * MiB

/** Items of an envelope and entries of a container; far more than an SDK puts into one. */
export const countLimit = 10_000

/**
 * Largest payload of each item type in UTF-8 bytes; in a container the limit holds for each entry.
 * Sentry's ingestion drops what is larger, so sending it would only cost bandwidth.
 * Source: https://docs.sentry.io/concepts/data-management/size-limits/ and Relay's `limits` options.
 */
export const itemLimits: Readonly<Record<ItemType, number>> = {
  attachment: envelopeLimit,
  check_in: 100 * KiB,
  client_report: 4 * KiB,
  event: MiB,
  feedback: MiB,
  log: MiB,
  metric: 2 * KiB,
  profile: envelopeLimit,
  profile_chunk: envelopeLimit,
  raw_security: MiB,
  replay_event: MiB,
  replay_recording: envelopeLimit,
  session: MiB,
  sessions: MiB,
  span: MiB,
  trace_metric: 2 * KiB,
  transaction: MiB,
  user_report: MiB,
}

/** Types whose oversize payloads stay useful when parts of them are cut. */
export const shrinkable: ReadonlySet<ItemType> = new Set<ItemType>([
  'event',
  'feedback',
  'log',
  'span',
  'trace_metric',
  'transaction',
])
