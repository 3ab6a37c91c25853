import { turnOff, turnOn } from '@tacet/telemetry'
import { afterEach, expect, test } from 'vitest'
import { carrier, onConfig, sinkWith } from '../testing/sink.ts'
import { withTraceInFlow } from './with-trace-in-flow.ts'

afterEach(() => turnOff())

test('while telemetry is off, a flow comes back as it was, in a copy', () => {
  const flow = {
    name: 'report',
    queueName: 'reports',
    data: { month: 7 },
    children: [{ name: 'page', queueName: 'pages', data: 'text', opts: { attempts: 3 } }],
  }
  const copy = withTraceInFlow(flow)
  expect(copy).toEqual(flow)
  expect(copy.data).toBe(flow.data)
})

test('every job of a flow gets the trace, and the flow stays as it is', async () => {
  await turnOn(onConfig, async () => sinkWith({}), String)
  const leaf = Object.freeze({ name: 'line', data: Object.freeze({ line: 1 }) })
  const page = Object.freeze({ name: 'page', children: [leaf] })
  expect(withTraceInFlow({ name: 'report', data: {}, children: [page, leaf] })).toEqual({
    name: 'report',
    data: { _tacet: carrier },
    children: [
      { name: 'page', children: [{ name: 'line', data: { line: 1, _tacet: carrier } }] },
      { name: 'line', data: { line: 1, _tacet: carrier } },
    ],
  })
})

test.each([
  ['no list of children', { name: 'report', children: null }],
  ['a child that is nothing', { name: 'report', children: [undefined] }],
  ['nothing at all', null],
])('%s is for BullMQ to judge', async (_what, flow) => {
  await turnOn(onConfig, async () => sinkWith({}), String)
  expect(Reflect.apply(withTraceInFlow, undefined, [flow])).toEqual(flow)
})
