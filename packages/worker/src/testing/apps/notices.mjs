// Jobs that fail, watched and told to people. What it prints is what they read.
import { start } from '@tacet/node'
import { shutdown, watchJob } from '@tacet/worker'
import { createNotices, memoryStore } from '@tacet/worker/notices'

await start()
const notices = createNotices({
  store: memoryStore(),
  directory: { admins: () => [{ id: 'grace' }], person: (id) => ({ id }) },
  every: 0,
})
const settings = { onOutcome: notices.jobSettled }
const fail = () => Promise.reject(new TypeError(`no way past ${process.env.APP_SIGNING_SECRET}`))
const jobs = [
  { name: 'of the system', id: 1, queue: 'mail' },
  { name: 'of a user', id: 2, queue: 'mail', initiatorUserId: 'ada' },
]
for (const job of jobs) await watchJob(job, fail, settings).catch(() => {})
await watchJob({ ...jobs[1], id: 3 }, () => 'done', settings)
await shutdown(10_000)
console.log(JSON.stringify([...(await notices.list('grace')), ...(await notices.list('ada'))]))
