import type { Cleaner } from './cleaner.ts'
import type { Notice } from './notice.ts'
import type { Digest } from './store.ts'
import { wordingOf } from './wording.ts'

/** Slack, mail and pages take as much. */
const longestNotice = 3_000

/** A digest with its words. Each part is clean, but side by side they may tell more: once again, then. */
export function toNotice(digest: Digest, clean: Cleaner): Notice {
  const { id, person, audience, kind, details, count, firstAt, lastAt, readAt } = digest
  const { component, name, id: jobId, queue, attempt, attempts, reference, traceId } = details
  return {
    id,
    person,
    audience,
    kind,
    reference,
    count,
    firstAt,
    lastAt,
    text: clean.text(wordingOf(digest), longestNotice),
    ...(traceId !== undefined && { traceId }),
    job: { component, name, id: jobId, queue, attempt, attempts },
    ...(readAt !== undefined && { readAt }),
  }
}
