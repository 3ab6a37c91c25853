import { turnOff, turnOn } from '@tacet/telemetry'
import { afterEach, expect, test } from 'vitest'
import { carrier, onConfig, sinkWith } from '../testing/sink.ts'
import { hideTrace, traceIn, withTrace } from './trace-in-data.ts'

afterEach(() => turnOff())

test('while telemetry is off, data is the very object that was given', () => {
  const data = { invoice: 17 }
  expect(withTrace(data)).toBe(data)
})

test('a copy of a plain object gets the trace, and the object stays as it is', async () => {
  await turnOn(onConfig, async () => sinkWith({}), String)
  const data = Object.freeze({ invoice: 17 })
  expect(withTrace(data)).toEqual({ invoice: 17, _tacet: carrier })
  expect(data).toEqual({ invoice: 17 })
  expect(withTrace(Object.create(null) as object)).toEqual({ _tacet: carrier })
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'invoice 17'],
  ['a list', [1, 2]],
  ['an instance of a class', new Date(0)],
  [
    'what throws when it is read',
    {
      get secret() {
        throw new Error('no')
      },
    },
  ],
])('%s is left as it is', async (_name, data) => {
  await turnOn(onConfig, async () => sinkWith({}), String)
  expect(withTrace(data)).toBe(data)
})

test('a handler that lists its data does not meet the key, and the trace is still there', () => {
  const data = { invoice: 17, _tacet: carrier }
  hideTrace(data)
  expect(Object.keys(data)).toEqual(['invoice'])
  expect(JSON.stringify({ ...data })).toBe('{"invoice":17}')
  expect(traceIn(data)).toEqual(carrier)
})

test('frozen data and strange traces harm nobody', () => {
  const frozen = Object.freeze({ _tacet: carrier })
  hideTrace(frozen)
  expect(traceIn(frozen)).toEqual(carrier)
  for (const strange of [undefined, null, 7, 'x', { _tacet: 'x' }, { _tacet: null }]) {
    hideTrace(strange)
    expect(traceIn(strange)).toBeUndefined()
  }
})
