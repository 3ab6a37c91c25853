#!/usr/bin/env node
/** `tacet-inbox [--port 8969] [--host 127.0.0.1]` opens an inbox and says where it is. */
import { parseArgs } from 'node:util'
import { openInbox } from './inbox.ts'

const usage = 'usage: tacet-inbox [--port 8969] [--host 127.0.0.1]'

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8969' },
      host: { type: 'string', default: '127.0.0.1' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const port = Number(values.port)
  if (values.help) {
    process.stdout.write(`${usage}\n`)
  } else if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`tacet: --port is not a port number; ${usage}`)
  } else {
    const inbox = await openInbox({ port, host: values.host })
    process.stdout.write(`page  ${inbox.url}\nDSN   ${inbox.dsn}\n`)
  }
} catch (error) {
  const message = error instanceof Error ? error.message : 'unknown error'
  process.stderr.write(
    message.startsWith('tacet: ') ? `${message}\n` : `tacet: ${message}; ${usage}\n`,
  )
  process.exitCode = 1
}
