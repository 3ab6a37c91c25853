// Watches jobs that no queue hands out. Lines on stdin say which; what comes of each is printed.
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import { capture, span, start, tag } from '@tacet/node'
import { breadcrumb, traceCarrier } from '@tacet/telemetry/work'
import {
  heartbeat,
  shutdown,
  stalled,
  watchCron,
  watchJob,
  watchLoop,
  withTrace,
  workerError,
} from '@tacet/worker'

let given = {}
const facts = { component: 'billing', queue: 'invoices', name: 'send invoice', id: 17, attempts: 3 }

const outcomes = []
const onOutcome = ({ error, time, ...outcome }) =>
  void outcomes.push({ ...outcome, said: error?.message, isTimed: typeof time === 'number' })

const fail = (text) => async () => {
  await setImmediate()
  throw new Error(text)
}
const quiet = async (promise) =>
  promise.then(
    () => 'fulfilled',
    (error) => `rejected: ${error?.message ?? error}`,
  )

const scenarios = {
  /** Three attempts at one job, of which each fails. */
  async attempts() {
    const { report } = given
    for (const attempt of [1, 2, 3]) {
      const settings = { onOutcome, ...(report !== undefined && { report }) }
      await quiet(watchJob({ ...facts, attempt }, fail(`attempt no. ${attempt}`), settings))
    }
    return outcomes
  },

  /** What other workers tried is known to the queue alone. */
  async elsewhere() {
    await quiet(watchJob({ ...facts, attempt: 2 }, fail('here')))
    const earlier = () => [
      {
        attempt: 1,
        error: 'TypeError: told by the queue\n    at work (/app/jobs.js:3:1)',
        time: 1_700_000_000_000,
      },
      { attempt: 2, error: 'Error: known already' },
    ]
    await quiet(watchJob({ ...facts, attempt: 3, earlier }, fail('for good')))
  },

  /** Fails once and then completes; the next job of that id knows nothing of it. */
  async recovers() {
    await quiet(watchJob({ ...facts, attempt: 1 }, fail('passing'), { onOutcome }))
    await watchJob({ ...facts, attempt: 2 }, async () => 'done', { onOutcome })
    await quiet(watchJob({ ...facts, attempt: 3 }, fail('later'), { onOutcome }))
    return outcomes
  },

  /** Fifty at once, each with what is its own. */
  async concurrent() {
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        quiet(
          watchJob(
            {
              queue: 'crowd',
              name: 'one of many',
              id: `job-${index}`,
              initiatorUserId: `user-${index}`,
            },
            async () => {
              tag(`only-${index}`, index)
              breadcrumb({ category: 'own', message: `began ${index}` })
              for (let turn = 0; turn < index % 5; turn++) await setImmediate()
              throw new Error(`failed ${index}`)
            },
          ),
        ),
      ),
    )
    await quiet(watchJob({ queue: 'crowd', id: 'after' }, fail('after them all')))
    capture(new Error('outside'))
  },

  /** A job that is begun by another one, in the same process. */
  async nested() {
    await watchJob({ queue: 'outer', id: 1, initiatorUserId: 'outer-user' }, async () => {
      tag('outer', 'yes')
      breadcrumb({ category: 'own', message: 'of the outer job' })
      await quiet(watchJob({ queue: 'inner', id: 2 }, fail('inner')))
    })
  },

  /** A job that is watched by its queue's adapter and by the app as well. */
  async twice() {
    const watched = { ...facts, id: 41, attempt: 3 }
    const settings = { onOutcome }
    await quiet(watchJob(watched, () => watchJob(watched, fail('once')), settings))
    await quiet(
      watchJob({ ...watched, id: 42 }, () => watchJob(watched, fail('of another')), settings),
    )
    return outcomes
  },

  /** One error for many jobs, as when all wait for one connection. */
  async shared() {
    const reasons = [
      new RangeError('connection lost', { cause: new Error('port closed') }),
      { no: 'error' },
    ]
    for (const reason of reasons) {
      const connection = Promise.reject(reason)
      await Promise.all(
        [1, 2, 3].map((id) => quiet(watchJob({ queue: 'shared', id }, () => connection))),
      )
    }
  },

  async stalls() {
    stalled({ ...facts, attempt: 1 }, { onOutcome })
    await quiet(
      watchJob({ ...facts, attempt: 2, attempts: 2 }, fail('after the stall'), { onOutcome }),
    )
    stalled({ ...facts, id: 18 }, { final: true, onOutcome })
    return outcomes
  },

  /** A queue that could not write down how its jobs ended takes them for lost. */
  async lostEndings() {
    const settings = { onOutcome }
    await quiet(watchJob({ ...facts, id: 31, attempt: 3 }, fail('for good'), settings))
    await watchJob({ ...facts, id: 32 }, async () => {}, settings)
    const asked = { ...facts, id: 34, initiatorUserId: 'ada' }
    await watchJob(asked, async () => {}, settings)
    for (const id of [31, 32, 33]) stalled({ ...facts, id }, { ...settings, final: true })
    stalled(asked, { ...settings, final: true })
    return outcomes.map(({ job, outcome }) => [job.id, outcome])
  },

  async moved() {
    const verdict = () => 'moved'
    const result = await quiet(watchJob({ ...facts, verdict }, fail('only moved'), { onOutcome }))
    return [result, ...outcomes]
  },

  /** From who enqueues to the job, and from the job to what it enqueues. */
  async traces() {
    const told = []
    const note = (at, data) =>
      told.push({ at, here: traceCarrier(), data: data?._tacet, keys: Object.keys(data ?? {}) })
    let first
    await watchJob({ queue: 'a', id: 1 }, () => {
      first = JSON.parse(JSON.stringify(withTrace({ invoice: 17 })))
      note('enqueued')
    })
    let second
    await quiet(
      watchJob(
        { queue: 'b', id: 2, data: first },
        async () => {
          note('job', first)
          second = JSON.parse(JSON.stringify(withTrace({ ...first })))
          throw new Error('traced')
        },
        { onOutcome },
      ),
    )
    await watchJob({ queue: 'c', id: 3, data: second }, () => note('further', second))
    await watchJob({ queue: 'd', id: 4, data: { _tacet: { traceparent: 'nonsense' } } }, () =>
      note('alone'),
    )
    return { told, outcomes }
  },

  /** A request enqueues a job, and the job calls others. */
  async calls() {
    const data = await span('answer request', () => JSON.parse(JSON.stringify(withTrace({}))))
    await watchJob({ queue: 'calls', name: 'call others', id: 1, data }, async () => {
      await fetch(PARTNER)
      await fetch(STRANGER)
    })
    return data._tacet.traceparent
  },

  /** Secrets wherever a job has room for them. */
  async canaries() {
    const [token] = given.plants
    const full = {
      ...facts,
      data: { token },
      component: `c ${token}`,
      name: `n ${token}`,
      id: token,
      queue: `q ${token}`,
    }
    await quiet(watchJob({ ...full, attempt: 1, initiatorUserId: token }, fail(`first ${token}`)))
    await quiet(
      watchJob(
        { ...full, attempt: 3, earlier: () => [{ attempt: 2, error: `Error: ${token}` }] },
        fail(`last ${token}`),
      ),
    )
    await watchJob(full, () => ({ token }))
    stalled({ ...full, name: `stalled ${token}` }, { final: true })
    workerError(`cause ${token}`, new Error(`lost ${token}`), { queue: token, component: token })
    await quiet(watchCron(`cron ${token}`, fail(`cron ${token}`), { schedule: '0 3 * * *' }))
    heartbeat(`heart ${token}`, { every: 60_000 })
    const loop = watchLoop(`loop ${token}`, fail(`loop ${token}`), { every: 60_000 })
    await loop.stop()
    await quiet(watchJob({ id: 'the last', name: 'the last' }, fail('the last')))
  },

  /** What failures leave behind in memory, in bytes; attempts, outcomes and errors of all kinds. */
  async manyFailures() {
    const failures = async (from, to) => {
      for (let id = from; id < to; id++) {
        const attempt = 1 + (id % 3)
        const work = fail(`no. ${id} ${'x'.repeat(500)}`)
        await quiet(watchJob({ ...facts, id, attempt }, work, { onOutcome: async () => {} }))
        workerError(`cause ${id}`, new Error('lost'))
      }
      await shutdown(100)
      globalThis.gc()
      return process.memoryUsage().heapUsed
    }
    const before = await failures(0, 2_000)
    return (await failures(2_000, 6_000)) - before
  },

  async nameless() {
    await quiet(watchJob({}, fail('nameless'), { onOutcome }))
    return outcomes
  },

  async floods() {
    for (let index = 0; index < 1_000; index++)
      workerError('redis connection', new Error(`lost ${index}`), { queue: 'invoices' })
    workerError('disk', new Error('full'))
  },

  async crons() {
    await watchCron('Räume auf: Ablage', async () => {}, {
      schedule: '0 3 * * *',
      timezone: 'Europe/Berlin',
      component: 'files',
    })
    const result = await quiet(
      watchCron('fails', () => Promise.reject('only text'), {
        schedule: '*/5 * * * *',
        monitor: { checkinMargin: 2 },
      }),
    )
    await quiet(
      watchCron('of a job', () => watchJob({ ...facts, attempt: 3 }, fail('told by the job')), {
        schedule: '0 4 * * *',
        monitor: false,
      }),
    )
    return result
  },

  /** Crons that are jobs of a queue. */
  async cronJobs() {
    const cron = (text) => watchCron(text, fail(text), { schedule: '0 5 * * *' })
    const settings = { onOutcome }
    await quiet(watchJob({ ...facts, id: 1, attempt: 1 }, () => cron('at once'), settings))
    await quiet(watchJob({ ...facts, id: 1, attempt: 3 }, () => cron('at once'), settings))
    const later = async () => {
      await setImmediate()
      await cron('later')
    }
    await quiet(watchJob({ ...facts, id: 2, attempt: 3 }, later, settings))
    return outcomes
  },

  /** More failures at a time than any buffer holds. */
  async crowded() {
    const runs = Array.from({ length: 500 }, () => 0)
    const errors = runs.map((_, id) => new Error(`failed ${id}`))
    const settled = await Promise.allSettled(
      runs.map((_, id) =>
        watchJob({ queue: 'crowd', id }, async () => {
          runs[id] += 1
          await setImmediate()
          throw errors[id]
        }),
      ),
    )
    return {
      ranOnce: runs.every((times) => times === 1),
      sameErrors: settled.every(({ reason }, id) => reason === errors[id]),
    }
  },

  /** What becomes of crons and loops, told to whoever asks. */
  async rhythms() {
    const settings = { onOutcome, component: 'files' }
    const due = { ...settings, schedule: '0 6 * * *', monitor: false }
    await watchCron('tidy', async () => {}, due)
    await quiet(watchCron('tidy', fail('no room to tidy'), due))
    let cycles = 0
    const loop = watchLoop(
      'look after rhythms',
      async () => {
        cycles += 1
        if (cycles === 3) return void loop.stop()
        throw new Error('nothing to look after')
      },
      { ...settings, every: 0, monitor: false },
    )
    await loop.done
    return outcomes
  },

  async loops() {
    let cycles = 0
    const loop = watchLoop(
      'poll inbox',
      async () => {
        cycles += 1
        if (cycles < 3) throw new Error(`cycle ${'abc'[cycles]}`)
        if (cycles === 3) void loop.stop()
      },
      { every: 1, component: 'mail' },
    )
    await loop.done
    heartbeat('scheduler', { every: 3 * 60_000 })
    heartbeat('scheduler', { every: 3 * 60_000 })
    return cycles
  },

  /** A loop that is ended in the middle of a cycle, as by a redeploy. */
  async redeploys() {
    const loop = watchLoop(
      'long',
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
      { every: 3_600_000 },
    )
    await setImmediate()
    await loop.stop()
  },
}

const { PARTNER, STRANGER } = process.env
await start(process.env, { tracePropagationTargets: PARTNER === undefined ? [] : [PARTNER] })
for await (const line of createInterface({ input: process.stdin })) {
  given = JSON.parse(line)
  outcomes.length = 0
  const result = await scenarios[given.scenario]()
  const isDelivered = await shutdown(given.shutdown ?? 10_000)
  console.log(JSON.stringify({ result, isDelivered }))
}
