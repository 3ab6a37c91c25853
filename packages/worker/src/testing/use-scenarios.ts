import { openInbox, type Inbox } from '@tacet/inbox'
import { afterAll, beforeAll, expect } from 'vitest'
import { openScenarios, type JobEvent, type Scenarios } from './run-scenario.ts'
import type { Major } from './run-worker.ts'

/** Scenarios and the inbox that they report to, once the tests of a group run. */
export interface UsedScenarios extends Pick<Scenarios, 'play'> {
  readonly inbox: Inbox
}

/** One process for the tests of a group, which has to have been quiet at the end. */
export function useScenarios(major: Major): UsedScenarios {
  let inbox: Inbox
  let scenarios: Scenarios
  beforeAll(async () => {
    inbox = await openInbox()
    scenarios = openScenarios(major, inbox)
  })
  afterAll(async () => {
    expect(await scenarios.close()).toBe('')
    await inbox.close()
  })
  return {
    play: (scenario, given) => scenarios.play(scenario, given),
    get inbox() {
      return inbox
    },
  }
}

/** What was thrown, in the order of the events. */
export function saying(events: readonly JobEvent[]): (string | undefined)[] {
  return events.map(({ exception }) => exception.values[0]?.value)
}
