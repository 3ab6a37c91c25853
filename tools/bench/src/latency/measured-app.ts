import { once } from 'node:events'
import { createInterface } from 'node:readline'
import autocannon from 'autocannon'
import { spawnChild, type ChildOptions } from '../run-child.ts'
import type { AppUnderLoad, LoadOptions } from '../under-load.ts'

const connections = 4

/** Starts the app in a process of its own. */
export async function startApp({
  reporter,
  on,
  tracesSampleRate,
}: LoadOptions): Promise<AppUnderLoad> {
  const receiver = on ? await startProcess('latency/receiver.mjs', {}) : undefined
  const preloads = {
    none: [],
    sentry: ['--import', new URL('sentry-preload.mjs', import.meta.url).href],
    tacet: ['--import', '@tacet/node/register'],
  }
  const server = await startProcess('latency/server.mjs', {
    nodeFlags: preloads[reporter],
    env: {
      NODE_ENV: 'production',
      BENCH_REPORTER: reporter,
      ...(receiver && { SENTRY_DSN: receiver.firstLine, TACET_BACKEND: 'sentry' }),
      ...(tracesSampleRate && { SENTRY_TRACES_SAMPLE_RATE: String(tracesSampleRate) }),
    },
  })
  return {
    async send(amount, oneFailsIn) {
      const url = `http://127.0.0.1:${server.firstLine}`
      const before = await readBusy(url)
      const times = await sendRequests(url, amount, oneFailsIn)
      return { times, busy: ((await readBusy(url)) - before) / amount }
    },
    async stop() {
      await server.end('SIGKILL')
      if (receiver === undefined) return {}
      return JSON.parse(await receiver.end('SIGTERM')) as Record<string, number>
    },
  }
}

async function readBusy(url: string): Promise<number> {
  return Number(await (await fetch(`${url}/busy`)).text())
}

/** Sends requests, one in `oneFailsIn` to a route that throws, and answers how long each took. */
export async function sendRequests(
  url: string,
  amount: number,
  oneFailsIn: number,
): Promise<number[]> {
  const good = { method: 'GET', path: '/orders/1047' } as const
  const bad = { method: 'GET', path: '/charges/1047' } as const
  const requests =
    oneFailsIn === 0 ? [good] : Array.from({ length: oneFailsIn }, (_, turn) => (turn ? good : bad))
  const instance = autocannon({ url, connections, amount, requests })

  const times: number[] = []
  let unexpected = 0
  instance.on('response', (_client, status, _bytes, time) => {
    if (status !== 200 && (status !== 500 || oneFailsIn === 0)) unexpected += 1
    times.push(time)
  })
  const { errors, timeouts } = await instance
  if (unexpected + errors + timeouts > 0) throw new Error('the app did not answer as it should')
  return times
}

export interface RunningProcess {
  readonly firstLine: string
  /** Sends the signal, waits for the end and answers the last line. */
  end(signal: NodeJS.Signals): Promise<string>
}

/** Starts a process and waits for its first line. */
export async function startProcess(file: string, options: ChildOptions): Promise<RunningProcess> {
  const child = spawnChild(file, options)
  const ended = once(child, 'close')
  const lines = createInterface({ input: child.stdout })
  let lastLine = ''
  lines.on('line', (line) => {
    lastLine = line
  })
  await Promise.race([once(lines, 'line'), ended])
  if (lastLine === '') throw new Error(`${file} ended before it was ready`)
  return {
    firstLine: lastLine,
    async end(signal) {
      child.kill(signal)
      await ended
      return lastLine
    },
  }
}
