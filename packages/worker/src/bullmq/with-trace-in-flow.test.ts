import { expect, test } from 'vitest'
import { withTraceInFlow } from './with-trace-in-flow.ts'

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
