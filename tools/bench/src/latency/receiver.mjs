import { openInbox } from '@tacet/inbox'

// In its own process: what the receiver does must not slow the app that is measured. It prints its
// DSN when it is ready, and when it is told to end, how many items of each type it keeps.
const inbox = await openInbox()
console.log(inbox.dsn)

process.once('SIGTERM', () => {
  const counts = {}
  for (const { type } of inbox.items) counts[type] = (counts[type] ?? 0) + 1
  console.log(JSON.stringify(counts))
  process.exit()
})
