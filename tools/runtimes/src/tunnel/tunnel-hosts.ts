import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { EdgeVM } from '@edge-runtime/vm'
import { binaryOf } from '../binaries.ts'
import { portOf } from '../workerd.ts'
import type { TunnelRoom } from './tunnel-room.ts'

/** A tunnel that runs somewhere. */
export interface Running {
  /** Posts as a page of the same origin does; resolves to the status. */
  post(body: Uint8Array<ArrayBuffer> | string, headers?: Record<string, string>): Promise<number>
  close(): Promise<void>
}

/** Somewhere the tunnel is said to run. */
export interface TunnelHost {
  readonly name: string
  /** Whether the runtime can take an encoding off. */
  readonly inflates: boolean
  open(room: TunnelRoom, env: Readonly<Record<string, string>>): Promise<Running>
}

export const tunnelHosts: readonly TunnelHost[] = [
  program('Node 20.19', ({ oldNode }) => oldNode),
  program('Node 24', () => process.execPath),
  program('Bun', () => binaryOf('bun')),
  program('Deno', () => binaryOf('deno'), [
    'run',
    '--no-prompt',
    '--no-lock',
    '--allow-env',
    '--allow-net=127.0.0.1',
  ]),
  {
    name: 'workerd',
    inflates: true,
    async open(room, env) {
      const config = join(room.folder, 'workerd.capnp')
      await writeFile(config, workerdConfig(room.worker, env))
      const args = ['serve', config, '--control-fd=3']
      const stdio = ['ignore', 'ignore', 'pipe', 'pipe'] as const
      const child = spawn(binaryOf('workerd'), args, { cwd: room.folder, stdio: [...stdio] })
      return running(child, await portOf(child))
    },
  },
  {
    name: 'edge-runtime',
    inflates: false,
    async open(room, env) {
      const vm = new EdgeVM()
      vm.evaluate(room.script)
      const origin = 'https://shop.test'
      return {
        async post(body, headers = {}) {
          Object.assign(vm.context, { asked: { body, headers: { origin, ...headers }, env } })
          const init = '{ method: "POST", body: asked.body, headers: asked.headers }'
          const request = `new Request("${origin}/telemetry", ${init})`
          const answer = vm.evaluate<Promise<{ readonly status: number }>>(
            `worker.default.fetch(${request}, asked.env)`,
          )
          return (await answer).status
        },
        close: () => Promise.resolve(),
      }
    },
  },
]

function program(
  name: string,
  find: (room: TunnelRoom) => string,
  flags: readonly string[] = [],
): TunnelHost {
  return {
    name,
    inflates: true,
    async open(room, env) {
      const child = spawn(find(room), [...flags, room.server], {
        cwd: room.folder,
        env: { PATH: process.env['PATH'], DENO_NO_UPDATE_CHECK: '1', ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      return running(child, Number(await firstLine(child.stdout)))
    },
  }
}

function running(child: ChildProcess, port: number): Running {
  const origin = `http://127.0.0.1:${port}`
  return {
    async post(body, headers = {}) {
      const init = { method: 'POST', body, headers: { origin, ...headers } }
      return (await fetch(`${origin}/telemetry`, init)).status
    },
    async close() {
      const ended = once(child, 'close')
      child.kill()
      await ended
    },
  }
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line
  throw new Error('tacet: the program ended before it said its port')
}

/** Its own network would be the internet alone; the inbox is on this machine. */
function workerdConfig(worker: string, env: Readonly<Record<string, string>>): string {
  const bindings = Object.entries(env).map(
    ([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`,
  )
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "tunnel", worker = .tunnel),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "tunnel")],
);
const tunnel :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "${worker}")],
  bindings = [${bindings.join(', ')}],
  compatibilityDate = "2026-07-01",
);
`
}
