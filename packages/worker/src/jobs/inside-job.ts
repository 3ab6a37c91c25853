let depth = 0

/** Begins the work on a job. */
export function insideJob<T>(work: () => T): T {
  depth += 1
  try {
    return work()
  } finally {
    depth -= 1
  }
}

/**
 * Whether the running code was called by the work on a job, without anything awaited in between: no
 * runtime-neutral means tells it later on.
 */
export function isInsideJob(): boolean {
  return depth > 0
}
