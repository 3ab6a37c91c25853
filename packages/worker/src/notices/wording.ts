import type { Digest } from './store.ts'

/** What a digest says: to its user in plain words, to an admin all that is known. Not cleaned yet. */
export function wordingOf(digest: Digest): string {
  return digest.audience === 'user' ? toUser(digest) : toAdmin(digest)
}

function toUser({ kind, isOverflow, count, details }: Digest): string {
  const many = count > 1
  // A name that had to be cut is no name to a reader.
  const isPlain = details.name !== 'unknown' && !details.name.includes('[')
  const job = isPlain ? `Your job “${details.name}”` : 'Your job'
  const times = many ? ` ${count} times` : ''
  const help = `If you ask for help, please name this reference: ${details.reference}`
  if (isOverflow) {
    const jobs = many ? `${count} more of your jobs` : 'One more of your jobs'
    if (kind === 'completed') return `${jobs} completed.`
    return `${jobs} did not complete. ${help}`
  }
  switch (kind) {
    case 'completed':
      return `${job} is done. Reference: ${details.reference}`
    case 'failed':
      return `${job} failed${times}. ${help}`
    case 'stalled':
      return `${job} was interrupted${times} and did not finish. ${help}`
    case 'recovered':
      return `${job} works again.`
  }
}

function toAdmin(digest: Digest): string {
  const { kind, isOverflow, count, details, firstAt, lastAt } = digest
  const span =
    count > 1 && lastAt > firstAt ? ` (from ${timeOf(firstAt)} to ${timeOf(lastAt)})` : ''
  const ids = [
    `reference ${details.reference}`,
    ...(details.traceId === undefined ? [] : [`trace ${details.traceId}`]),
  ].join(', ')
  if (isOverflow) {
    const what = kind === 'recovered' ? 'works again' : kind
    return `${count} more than an hour’s notices hold: ${what}${span}. The first: ${jobOf(digest)}, ${ids}`
  }
  if (kind === 'recovered') {
    const failures = details.failures ?? 1
    return `Works again after ${failures === 1 ? 'one failure' : `${failures} failures`}: job “${details.name}” of queue “${details.queue}”. The last: ${ids}`
  }
  const verb = kind === 'stalled' ? 'stalled' : kind
  const often = count > 1 ? ` ${count} times${span}` : ''
  const why = details.error === undefined ? '' : `\n${details.error.type}: ${details.error.message}`
  return `Job “${details.name}” ${verb}${often}: ${jobOf(digest)}, ${ids}${why}`
}

function jobOf({ details }: Digest): string {
  const { queue, id, component, attempt, attempts } = details
  return `queue “${queue}”, id “${id}”, component “${component}”, attempt ${attempt} of ${attempts}`
}

function timeOf(at: number): string {
  return new Date(at).toISOString()
}
