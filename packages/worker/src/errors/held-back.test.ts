import { expect, test } from 'vitest'
import { createHeldBack, type Clock, type HeldBack } from './held-back.ts'

/** A clock that is moved by hand. */
function handClock(): Clock & { pass(ms: number): void; dropTimers(): void } {
  let time = 0
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => time,
    after: (ms, run) => void timers.push({ at: time + ms, run }),
    pass(ms) {
      time += ms
      const due = timers.filter(({ at }) => at <= time)
      timers = timers.filter(({ at }) => at > time)
      for (const { run } of due) run()
    },
    dropTimers: () => void (timers = []),
  }
}

interface Bench {
  readonly held: HeldBack<string>
  readonly clock: ReturnType<typeof handClock>
  /** What was told, with the count of what was not. */
  readonly told: [string, number][]
}

function bench(capacity?: number): Bench {
  const clock = handClock()
  const told: [string, number][] = []
  const report = (what: string, heldBack: number): void => void told.push([what, heldBack])
  const settings = { report, window: 30_000, clock }
  const held = createHeldBack(capacity === undefined ? settings : { ...settings, capacity })
  return { held, clock, told }
}

/** Every one is either told or counted. */
function total(told: readonly [string, number][]): number {
  return told.reduce((sum, [, heldBack]) => sum + 1 + heldBack, 0)
}

test('the first is told at once, the others of 30 seconds as one with their count', () => {
  const { held, clock, told } = bench()
  for (let index = 0; index < 10; index++) held.tell('redis', `no. ${index}`)
  expect(told).toEqual([['no. 0', 0]])
  clock.pass(29_999)
  expect(told).toHaveLength(1)
  clock.pass(1)
  expect(told).toEqual([
    ['no. 0', 0],
    ['no. 9', 8],
  ])
  expect(total(told)).toBe(10)
})

test('an hour of errors is never more than one in 30 seconds', () => {
  const { held, clock, told } = bench()
  for (let second = 0; second < 3_600; second++) {
    held.tell('redis', `at ${second}`)
    clock.pass(1_000)
  }
  held.tellRest()
  expect(told.length).toBeLessThanOrEqual(122)
  expect(total(told)).toBe(3_600)
})

test('after a while without errors the next one is told at once', () => {
  const { held, clock, told } = bench()
  held.tell('redis', 'first')
  clock.pass(30_000)
  clock.pass(30_000)
  held.tell('redis', 'second')
  expect(told).toEqual([
    ['first', 0],
    ['second', 0],
  ])
})

test('causes do not hold each other back', () => {
  const { held, told } = bench()
  held.tell('redis', 'r')
  held.tell('disk', 'd')
  expect(told.map(([what]) => what)).toEqual(['r', 'd'])
})

test('where timers are dropped, the next error brings the count', () => {
  const { held, clock, told } = bench()
  for (let index = 0; index < 5; index++) held.tell('redis', `no. ${index}`)
  clock.dropTimers()
  clock.pass(30_000)
  held.tell('redis', 'much later')
  expect(told).toEqual([
    ['no. 0', 0],
    ['much later', 4],
  ])
})

test('what is held back at the end is told then, once', () => {
  const { held, clock, told } = bench()
  for (let index = 0; index < 3; index++) held.tell('redis', `no. ${index}`)
  held.tellRest()
  held.tellRest()
  clock.pass(60_000)
  expect(told).toEqual([
    ['no. 0', 0],
    ['no. 2', 1],
  ])
})

test('endless many causes take a bounded room', () => {
  const { held, told } = bench(3)
  for (let index = 0; index < 1_000; index++) held.tell(`cause ${index}`, `no. ${index}`)
  expect(told).toHaveLength(4)
  held.tellRest()
  expect(total(told)).toBe(1_000)
})
