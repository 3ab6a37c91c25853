import { expect, test } from 'vitest'
import { parseStack } from './stack-parser.ts'

test('a stack becomes frames, innermost last', () => {
  const stack = [
    'Error: no',
    '    at charge (file:///worker/payments.js:12:5)',
    '    at async Object.fetch (worker.js:7:1)',
    '    at node:internal/process:1:2',
    '    at new Order (/app/node_modules/shop/index.js:3:4)',
  ].join('\n')
  expect(parseStack(stack)).toEqual([
    {
      filename: '/app/node_modules/shop/index.js',
      function: 'new Order',
      lineno: 3,
      colno: 4,
      in_app: false,
    },
    { filename: 'node:internal/process', function: '?', lineno: 1, colno: 2, in_app: false },
    { filename: 'worker.js', function: 'Object.fetch', lineno: 7, colno: 1, in_app: true },
    { filename: '/worker/payments.js', function: 'charge', lineno: 12, colno: 5, in_app: true },
  ])
})

test('what is no frame is left out, and a long stack is bounded', () => {
  expect(parseStack('Error: at home\nat  \nnothing')).toEqual([])
  expect(parseStack(`Error\n${'    at f (a.js:1:1)\n'.repeat(500)}`)).toHaveLength(50)
  const lines = '    at f (a.js:1:1)\n'
  expect(parseStack(`${'a line\n'.repeat(100)}${lines}`)).toHaveLength(1)
  expect(parseStack(`${'a line\n'.repeat(10_000)}${lines}`)).toEqual([])
})
