import { pathToFileURL } from 'node:url'
import { capture, log, metric, span, tag } from '@tacet/telemetry'
import {
  capture as idleCapture,
  log as idleLog,
  metric as idleMetric,
  span as idleSpan,
  tag as idleTag,
} from './idle.ts'
import type { Round } from '../statistics.ts'
import { setVariable, viaGlobalThis, viaVariable } from './variants.ts'

// One pair per process, so that no call site has seen another function before. The loops are
// written out: shared through a parameter, they would measure an indirect call instead.

type Loop = (times: number) => unknown

const error = new Error('x')
const attributes = { sku: 'A-1' }
const work = (): number => 1

const pairs: Readonly<Record<string, { readonly subject: Loop; readonly reference: Loop }>> = {
  capture: {
    subject: (times) => {
      for (let turn = 0; turn < times; turn += 1) capture(error)
    },
    reference: (times) => {
      for (let turn = 0; turn < times; turn += 1) idleCapture(error)
    },
  },
  'log.info': {
    subject: (times) => {
      for (let turn = 0; turn < times; turn += 1) log.info('x', attributes)
    },
    reference: (times) => {
      for (let turn = 0; turn < times; turn += 1) idleLog.info('x', attributes)
    },
  },
  'metric.count': {
    subject: (times) => {
      for (let turn = 0; turn < times; turn += 1) metric.count('x', 1)
    },
    reference: (times) => {
      for (let turn = 0; turn < times; turn += 1) idleMetric.count('x', 1)
    },
  },
  tag: {
    subject: (times) => {
      for (let turn = 0; turn < times; turn += 1) tag('x', turn)
    },
    reference: (times) => {
      for (let turn = 0; turn < times; turn += 1) idleTag('x', turn)
    },
  },
  span: {
    subject: (times) => {
      let sum = 0
      for (let turn = 0; turn < times; turn += 1) sum += span('x', work)
      return sum
    },
    reference: (times) => {
      let sum = 0
      for (let turn = 0; turn < times; turn += 1) sum += idleSpan('x', work)
      return sum
    },
  },
  'a slot on globalThis': {
    subject: (times) => {
      for (let turn = 0; turn < times; turn += 1) viaGlobalThis(error)
    },
    reference: (times) => {
      for (let turn = 0; turn < times; turn += 1) idleCapture(error)
    },
  },
  'a variable of the module': {
    subject: (times) => {
      for (let turn = 0; turn < times; turn += 1) viaVariable(error)
    },
    reference: (times) => {
      for (let turn = 0; turn < times; turn += 1) idleCapture(error)
    },
  },
}

/** The calls that can be measured; the last two are what the facade could have been built on. */
export const callNames: readonly string[] = Object.keys(pairs)

/** Nanoseconds per call. */
function measure(name: string, times: number): Round {
  const pair = pairs[name]
  if (pair === undefined) throw new Error(`unknown call: ${name}`)
  setVariable(undefined)
  const result: Round = { subject: [], reference: [] }
  const timed = (loop: Loop): number => {
    const begun = process.hrtime.bigint()
    loop(times)
    return Number(process.hrtime.bigint() - begun) / times
  }
  for (let turn = -2; turn < 9; turn += 1) {
    const reference = timed(pair.reference)
    const subject = timed(pair.subject)
    // The first turns are compiled while they run.
    if (turn < 0) continue
    result.reference.push(reference)
    result.subject.push(subject)
  }
  return result
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , name = '', times = '1'] = process.argv
  console.log(JSON.stringify(measure(name, Number(times))))
}
