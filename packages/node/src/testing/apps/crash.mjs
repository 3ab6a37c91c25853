// One app that can end in many ways; it knows nothing of telemetry.
import domain from 'node:domain'
import { closeSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

const boom = () => new Error('boom')
const deep = (depth) => {
  if (depth === 0) throw boom()
  deep(depth - 1)
}
const say = (...words) => console.log(...words)

const ends = {
  'a sync throw': () => {
    throw boom()
  },
  'a closed stdout': () => {
    closeSync(1)
    throw boom()
  },
  'a closed stderr': () => {
    closeSync(2)
    throw boom()
  },
  'a removed directory': () => {
    process.chdir(mkdtempSync(join(tmpdir(), 'removed-')))
    rmdirSync(process.cwd())
    throw boom()
  },
  'a throw deep in the stack': () => deep(30),
  'a throw in a timer': () => setTimeout(() => deep(3), 5),
  'a throw in a microtask': () => queueMicrotask(() => deep(3)),
  'a throw in nextTick': () => process.nextTick(() => deep(3)),
  'an error with a cause': () => {
    throw new TypeError('outer', { cause: boom() })
  },
  'an AggregateError': () => {
    throw new AggregateError([boom(), boom()], 'many')
  },
  'an error with extra fields': () => {
    throw Object.assign(boom(), { code: 'E_BOOM', detail: { a: [1, 2] } })
  },
  'a thrown string': () => {
    throw 'just text'
  },
  'a thrown null': () => {
    throw null
  },
  'a thrown undefined': () => {
    throw undefined
  },
  'a thrown object': () => {
    throw { a: 1, nested: { b: 2 } }
  },
  'a thrown bare object': () => {
    throw Object.assign(Object.create(null), { a: 1 })
  },
  'a thrown symbol': () => {
    throw Symbol('odd')
  },
  'a thrown frozen error': () => {
    throw Object.freeze(boom())
  },
  'an error whose stack throws': () => {
    throw Object.defineProperty(boom(), 'stack', {
      get() {
        throw new RangeError('no stack')
      },
    })
  },
  'an error whose message throws': () => {
    throw Object.defineProperty(boom(), 'message', {
      get() {
        throw new RangeError('no message')
      },
    })
  },
  'a thrown proxy': () => {
    throw new Proxy(
      {},
      {
        get() {
          throw new RangeError('no get')
        },
        has() {
          throw new RangeError('no has')
        },
        ownKeys() {
          throw new RangeError('no keys')
        },
      },
    )
  },
  'an unhandled rejection': () => void Promise.reject(boom()),
  'a rejection without a reason': () => void Promise.reject(),
  'a rejection with a string': () => void Promise.reject('just text'),
  'a rejection handled late': async () => {
    const late = Promise.reject(boom())
    process.on('unhandledRejection', () => say('unhandled'))
    process.on('rejectionHandled', () => say('handled'))
    await wait(5)
    late.catch(() => say('caught'))
  },
  'a failed top-level await': () => wait(5).then(() => deep(3)),
  'an own listener that goes on': () => {
    process.on('uncaughtException', (error, origin) => say('own', error.message, origin))
    setTimeout(() => deep(3), 5)
    setTimeout(() => say('still here'), 20)
  },
  'an own listener that exits': () => {
    process.on('uncaughtException', () => process.exit(7))
    setTimeout(() => deep(3), 5)
  },
  'an own listener that exits later': () => {
    process.on('uncaughtException', () => setTimeout(() => process.exit(8), 5))
    setTimeout(() => deep(3), 5)
  },
  'an own listener that throws': () => {
    process.on('uncaughtException', () => {
      throw new Error('listener failed')
    })
    deep(3)
  },
  'an own monitor that throws': () => {
    process.on('uncaughtExceptionMonitor', () => {
      throw new Error('monitor failed')
    })
    deep(3)
  },
  'an own rejection listener': () => {
    process.on('unhandledRejection', (reason) => say('own', reason.message))
    void Promise.reject(boom())
  },
  'an own capture callback': () => {
    process.setUncaughtExceptionCaptureCallback((error) => say('callback', error.message))
    setTimeout(() => deep(3), 5)
  },
  'a domain': () => {
    const own = domain.create()
    own.on('error', (error) => say('domain', error.message))
    own.run(() => setTimeout(() => deep(3), 5))
  },
  'an exit code and a throw': () => {
    process.exitCode = 9
    process.on('exit', (code) => say('exit', code))
    deep(3)
  },
  'an exit listener that changes the code': () => {
    process.on('exit', () => {
      process.exitCode = 11
    })
    deep(3)
  },
  'a throw in an exit listener': () => {
    process.on('exit', () => deep(3))
  },
  'a throw in beforeExit': () => {
    process.on('beforeExit', () => deep(3))
  },
  'process.exit': () => process.exit(5),
  'process.exit after output': () => {
    say('out')
    console.error('err')
    process.exit(5)
  },
  'an exit code': () => {
    process.exitCode = 6
  },
  'a natural end': () => {
    process.on('beforeExit', (code) => say('beforeExit', code))
    process.on('exit', (code) => say('exit', code))
  },
  'a throw in a worker thread': () => {
    const worker = new Worker('setTimeout(() => { throw new Error("boom in a thread") }, 5)', {
      eval: true,
    })
    worker.once('online', () => say('worker online'))
  },
  'a throw in a watched worker thread': () => {
    const worker = new Worker('throw new Error("boom in a thread")', { eval: true })
    worker.on('error', (error) => say('worker', error.message))
    worker.on('exit', (code) => say('worker exit', code))
  },
  'an unsettled top-level await': () => new Promise(() => undefined),
  'an abort by emitting error': () => process.emit('error', boom()),
}

const end = process.argv[2]
if (end === '--list') say(JSON.stringify(Object.keys(ends)))
else await ends[end]()
