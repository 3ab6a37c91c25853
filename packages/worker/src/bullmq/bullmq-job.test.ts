import { expect, test } from 'vitest'
import type { JobFacts } from '../jobs/job-facts.ts'
import { factsOf, type BullmqJob } from './bullmq-job.ts'

const job: BullmqJob = { name: 'send', data: {}, opts: {}, attemptsMade: 2 }
const facts = (given: BullmqJob, attempt: number): JobFacts =>
  factsOf(given, attempt, () => undefined)

test('what BullMQ kept of earlier attempts is told in order, the last ones where it kept no more', () => {
  const stacks = ['Error: second\n    at send (mail.js:1:1)']
  expect(facts({ ...job, stacktrace: stacks }, 3).earlier?.()).toEqual([
    { attempt: 2, error: stacks[0] },
  ])
})

test('where stacks are not kept, the reason of the last failure is', () => {
  expect(facts({ ...job, stacktrace: null, failedReason: 'why' }, 3).earlier?.()).toEqual([
    { attempt: 2, error: 'why' },
  ])
  expect(facts({ ...job, stacktrace: [] }, 3).earlier?.()).toEqual([])
})

test('the failure that is being told is none of the earlier ones', () => {
  const stacktrace = ['Error: first', 'Error: this one']
  expect(facts({ ...job, stacktrace }, 2).earlier?.()).toEqual([
    { attempt: 1, error: 'Error: first' },
  ])
})

test('BullMQ tries once where nothing is said, and where 0 is', () => {
  expect(facts(job, 1).attempts).toBe(1)
  expect(facts({ ...job, opts: { attempts: 0 } }, 1).attempts).toBe(1)
})

test('a tick of a schedule goes on with nobody’s trace', () => {
  expect(facts({ ...job, repeatJobKey: 'sweep' }, 1).trace).toBe('new')
  expect(facts(job, 1).trace).toBe(undefined)
})
