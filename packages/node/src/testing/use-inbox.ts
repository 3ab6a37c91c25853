import { openInbox, type Inbox } from '@tacet/inbox'
import { afterAll, beforeEach } from 'vitest'

/** An inbox for the tests of a file, empty before each of them. */
export async function useInbox(): Promise<Inbox> {
  const inbox = await openInbox()
  beforeEach(() => inbox.clear())
  afterAll(() => inbox.close())
  return inbox
}
