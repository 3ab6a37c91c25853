import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

import { binaryOf } from './binaries.ts'
import type { Runtime } from './runtime.ts'

/**
 * Cloudflare's runtime, by itself, with a worker on a free port of this machine. The format of the
 * configuration is https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp
 */
export const workerd: Runtime = {
  name: 'workerd',
  agent: /^Cloudflare-Workers$/,
  ask: async (room, question) => {
    const config = join(room.folder, 'workerd.capnp')
    await writeFile(config, configOf(basename(room.worker)))
    const child = spawn(binaryOf('workerd'), ['serve', config, '--control-fd=3'], {
      cwd: room.folder,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    const ended = once(child, 'close').catch(() => {})
    try {
      const answer = await fetch(`http://127.0.0.1:${await portOf(child)}/${question}`)
      if (answer.ok) return await answer.text()
      throw new Error(`tacet: workerd answered ${answer.status}; ${await answer.text()}`)
    } finally {
      child.kill()
      await ended
    }
  },
}

function configOf(worker: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "exam", worker = .exam)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "exam")],
);
const exam :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "${worker}")],
  compatibilityDate = "2026-07-01",
);
`
}

/** It says on the control channel which port it took; when it cannot start, it says why on stderr. */
export async function portOf(child: ChildProcess): Promise<number> {
  const said: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text))
  child.on('error', (error) => said.push(error.message))
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const event = JSON.parse(line) as { readonly event: string; readonly port?: number }
    if (event.event === 'listen' && event.port !== undefined) return event.port
  }
  throw new Error(`tacet: workerd could not be started: ${said.join('').trim().slice(0, 2000)}`)
}
