import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import type { ChildProcess } from 'node:child_process'

/** How a program is started and what it says once it can be used. */
export interface Program {
  /** Its data, kept over a restart and removed by `close`. */
  readonly folder: string
  /** Starts it in the foreground. What it logs to either stream is read here. */
  readonly launch: (port: number) => ChildProcess
  readonly ready: RegExp
  /** Asks it to end in order, which includes writing down what it holds. */
  readonly stopSignal: NodeJS.Signals
  /** Ends it at once, as a crash does. */
  readonly killSignal: NodeJS.Signals
}

/** A real server on a free port of 127.0.0.1, for the tests that must see it come and go. */
export interface LocalServer {
  readonly port: number
  /** Ends in order; what was stored is there again after `start`. */
  stop(): Promise<void>
  /** Ends as a crash does. */
  kill(): Promise<void>
  /** Starts again on the same port with the same data. Nothing to do while it runs. */
  start(): Promise<void>
  /** Ends and removes its data. */
  close(): Promise<void>
}

const PORT_TRIES = 5

/** @throws Error with the last lines of its log when the program ends instead of getting ready. */
export async function openLocalServer(program: Program): Promise<LocalServer> {
  const first = await launchOnFreePort(program)
  const { port } = first
  let child: ChildProcess | undefined = first.child
  const endOrphan = (): void => void child?.kill(program.killSignal)
  process.once('exit', endOrphan)

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child
    child = undefined
    if (ending === undefined || hasEnded(ending)) return
    const ended = once(ending, 'exit')
    ending.kill(signal)
    await ended
  }

  return {
    port,
    stop: () => end(program.stopSignal),
    kill: () => end(program.killSignal),
    async start() {
      if (child === undefined || hasEnded(child)) child = await launchUntilReady(program, port)
    },
    async close() {
      process.removeListener('exit', endOrphan)
      await end(program.killSignal)
      await rm(program.folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function launchOnFreePort(program: Program): Promise<{ port: number; child: ChildProcess }> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort()
    try {
      return { port, child: await launchUntilReady(program, port) }
    } catch (error) {
      // Somebody else may have taken the port in between.
      if (tries === PORT_TRIES || !/in use/i.test(String(error))) throw error
    }
  }
}

async function launchUntilReady(program: Program, port: number): Promise<ChildProcess> {
  const child = program.launch(port)
  const lastLines: string[] = []
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null)
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`${child.spawnfile} ended with ${code}:\n${lastLines.join('\n')}`))
    })
    for (const input of streams) {
      // Read to the end: a server whose log nobody reads stands still.
      createInterface({ input }).on('line', (line) => {
        lastLines.push(line)
        if (lastLines.length > 20) lastLines.shift()
        if (program.ready.test(line)) resolve()
      })
    }
  })
  return child
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
