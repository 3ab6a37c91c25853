import { callback } from '../../notices/callback.ts'
import type { Message } from '../../notices/channel.ts'
import { createNotices, type Notices } from '../../notices/create-notices.ts'
import { memoryStore } from '../../notices/memory-store.ts'
import type { NoticesSettings } from '../../notices/settings.ts'
import type { NoticeStore } from '../../notices/store.ts'
import { testDirectory, type TestDirectory } from './directory.ts'
import { steppedClock, type SteppedClock } from './stepped-clock.ts'

export const minute = 60_000
export const hour: number = 60 * minute

/** Notices and all that they were given. */
export interface Opened {
  readonly notices: Notices
  readonly clock: SteppedClock
  readonly directory: TestDirectory
  readonly store: NoticeStore
  /** Every message that a channel took. */
  readonly sent: Message[]
  readonly warnings: string[]
}

export function openNotices(settings: Partial<NoticesSettings> = {}): Opened {
  const clock = steppedClock()
  const directory = testDirectory()
  const store = settings.store ?? memoryStore()
  const sent: Message[] = []
  const warnings: string[] = []
  const notices = createNotices({
    store,
    directory,
    clock,
    channels: [callback('mail', (message) => void sent.push(message))],
    every: 0,
    warn: (line) => warnings.push(line),
    ...settings,
  })
  return { notices, clock, directory, store, sent, warnings }
}

/** Lets everything happen that is under way, without waiting for time to pass. */
export async function until(isDone: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setImmediate(resolve))
}

/** Lets time pass until something has ended. */
export async function pass(clock: SteppedClock, work: Promise<unknown>): Promise<void> {
  let isDone = false
  void work.finally(() => (isDone = true))
  await until(() => {
    clock.step(1_000)
    return isDone
  })
}
