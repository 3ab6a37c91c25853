import { describe, expect, test } from 'vitest'
import { containedHooks } from './contained-hooks.ts'

const item = { message: 'as it was' }

const failing: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new Error('never told')
  },
  rejects: async () => {
    throw new Error('never told')
  },
  'is async': async () => item,
}

const answers: readonly [name: string, answer: unknown][] = [
  ['beforeBreadcrumb', null],
  ['beforeSendLog', null],
  ['beforeSendMetric', null],
  ['beforeSendSpan', item],
  ['tracesSampler', 0],
]

describe.each(Object.entries(failing))('a hook that %s', (_, hook) => {
  test.each(answers)('%s answers %o instead', async (name, answer) => {
    const lines: string[] = []
    const hooks = containedHooks({ [name]: hook }, (line) => lines.push(line))
    expect((hooks[name] as (given: unknown) => unknown)(item)).toBe(answer)
    expect(lines).toEqual([expect.stringMatching(`^tacet: .*\`${name}\``)])
    expect(lines.join('')).not.toContain('never told')
  })
})

test('a hook that answers is asked as before, and keeps the marks of its SDK', () => {
  const hook = Object.assign(
    function (this: unknown, ...args: unknown[]) {
      return [this, ...args]
    },
    { _streamed: true },
  )
  const { beforeSendSpan } = containedHooks({ beforeSendSpan: hook }, never)
  const self = {}
  expect((beforeSendSpan as typeof hook).call(self, item, 'hint')).toEqual([self, item, 'hint'])
  expect(beforeSendSpan).toHaveProperty('_streamed', true)
})

test('what is no such hook stays out', () => {
  const beforeSend = async (): Promise<null> => null
  expect(containedHooks({ beforeSend, tracesSampler: 0.5, dsn: '' }, never)).toEqual({})
})

function never(line: string): void {
  throw new Error(line)
}
