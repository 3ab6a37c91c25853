import { floors } from '@tacet/corpus'
import { beforeAll, describe, expect, it } from 'vitest'

import { ask } from './ask.ts'
import { openExamRoom } from './exam-room.ts'
import type { ExamRoom } from './exam-room.ts'
import type { Examination, ScoreName } from './examine.ts'
import { programRuntime } from './program-runtime.ts'
import { node24, runtimes } from './runtimes.ts'

const minute = 60_000
let room: ExamRoom
let expected: Examination

beforeAll(async () => {
  room = await openExamRoom()
  return () => room.close()
}, 5 * minute)

beforeAll(async () => {
  expected = (await ask(node24, room, 'examine')).answer
}, 2 * minute)

/** The scores that are below their floor, in percent. What equals Node 24 holds the floors too. */
function belowFloors({ scores }: Examination): readonly string[] {
  return (Object.keys(floors) as ScoreName[])
    .map((name) => ({ name, reached: (100 * scores[name].good) / scores[name].total }))
    .filter(({ name, reached }) => !(reached >= floors[name]))
    .map(({ name, reached }) => `${name}: ${reached.toFixed(2)} %`)
}

it('the corpus holds its floors in Node 24', () => {
  expect(belowFloors(expected)).toEqual([])
})

describe.each(runtimes)('in $name', (runtime) => {
  it(
    `the corpus scores the same in ${runtime.name} as in Node 24`,
    async () => {
      const { answer } = await ask(runtime, room, 'examine')
      expect(answer.failures).toEqual(expected.failures)
      expect(answer.scores).toEqual(expected.scores)
      // Not the figures alone: every text and payload became the same, with the same findings.
      expect(answer.outputs).toEqual(expected.outputs)
    },
    3 * minute,
  )
})

it('a runtime that is not there fails in one line', async () => {
  const missing = programRuntime('Nowhere', /./, { program: () => '/nowhere/at/all' })
  await expect(ask(missing, room, 'examine')).rejects.toThrow(
    /^tacet: Nowhere could not be started: ENOENT$/,
  )
})

it('a program that fails says why', async () => {
  const failing = { ...room, program: '/nowhere/at/all.mjs' }
  await expect(ask(node24, failing, 'examine')).rejects.toThrow(
    /^tacet: Node 24 ended with 1; [^]*Cannot find module/,
  )
})

it('one runtime is not taken for another', async () => {
  const other = { ...node24, name: 'Bun', agent: /^Bun/ }
  await expect(ask(other, room, 'examine')).rejects.toThrow(
    /^tacet: Bun was asked, but Node\.js\/24 answered$/,
  )
})
