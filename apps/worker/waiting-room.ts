import type { JobOutcome } from '@tacet/worker'

/** Where those wait who want to know at once how their job went. */
export interface WaitingRoom {
  /** Resolves with the outcome of the job. */
  settled(id: string): Promise<string>
  tell(outcome: JobOutcome): void
}

export function createWaitingRoom(): WaitingRoom {
  const waiting = new Map<string, (outcome: string) => void>()
  return {
    settled: (id) => new Promise((resolve) => waiting.set(id, resolve)),
    tell({ job, outcome }) {
      waiting.get(job.id)?.(outcome)
      waiting.delete(job.id)
    },
  }
}
