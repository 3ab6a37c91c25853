import { expect, test } from 'vitest'
import { requestsUnderWay } from './requests-under-way.ts'

const answer = { statusCode: 200, headers: { 'x-sentry-rate-limits': null, 'retry-after': null } }
const never = (): Promise<typeof answer> => new Promise(() => {})

test('each request starts at once, and its place is free again when it is answered', async () => {
  const requests = requestsUnderWay({ most: 1 })
  await expect(requests.add(async () => answer)).resolves.toBe(answer)
  await expect(requests.add(async () => answer)).resolves.toBe(answer)
  expect(requests.$).toEqual([])
})

test('what is beyond the bound is refused in the way the SDK understands', async () => {
  const requests = requestsUnderWay({ most: 1 })
  void requests.add(never)
  await expect(requests.add(never)).rejects.toBe(Symbol.for('SentryBufferFullError'))
})

test('a request whose invocation was ended gives its place back', async () => {
  let time = 0
  const requests = requestsUnderWay({ most: 1, patience: 100, now: () => time })
  void requests.add(never)
  time = 101
  await expect(requests.add(async () => answer)).resolves.toBe(answer)
})

test('draining waits for what is under way, but no longer than it may', async () => {
  const requests = requestsUnderWay()
  await expect(requests.drain(0)).resolves.toBe(true)
  void requests.add(never)
  await expect(requests.drain(1)).resolves.toBe(false)
})

test('draining waits for what was started before, and for nothing later', async () => {
  const requests = requestsUnderWay()
  let end: (given: typeof answer) => void = () => {}
  const first = new Promise<typeof answer>((resolve) => (end = resolve))
  void requests.add(() => first)
  const drained = requests.drain()
  void requests.add(never)
  end(answer)
  await expect(drained).resolves.toBe(true)
})

test('a failure is the caller’s to hear, and keeps no invocation alive', async () => {
  const kept: Promise<unknown>[] = []
  const requests = requestsUnderWay({ keepAlive: (work) => kept.push(work) })
  await expect(requests.add(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(Promise.all(kept)).resolves.toHaveLength(1)
})
