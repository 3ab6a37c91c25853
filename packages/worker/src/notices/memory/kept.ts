import type { Fact } from '../fact.ts'
import type { Kept, NoticeStore } from '../store.ts'

interface KeptRow {
  readonly fact: Fact
  readonly createdAt: number
  tries: number
  dueAt: number
}

/** What is kept until its people are found. */
export interface KeptFacts extends Pick<NoticeStore, 'forget' | 'keep' | 'putBack' | 'takeKept'> {
  forgetBefore(time: number): void
}

export function createKept(): KeptFacts {
  const kept = new Map<string, KeptRow>()
  return {
    async keep(fact, now) {
      if (!kept.has(fact.key)) kept.set(fact.key, { fact, tries: 0, dueAt: now, createdAt: now })
    },
    async takeKept(now, lease, limit) {
      const due = [...kept.values()].filter(({ dueAt }) => dueAt <= now).slice(0, limit)
      for (const row of due) row.dueAt = now + lease
      return due.map(({ fact, tries }): Kept => ({ fact, tries }))
    },
    async putBack(key, tries, dueAt) {
      const row = kept.get(key)
      if (row !== undefined) Object.assign(row, { tries, dueAt })
    },
    async forget(key) {
      kept.delete(key)
    },
    forgetBefore(time) {
      for (const [key, { createdAt }] of kept) if (createdAt < time) kept.delete(key)
    },
  }
}
