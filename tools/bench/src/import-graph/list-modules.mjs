import { registerHooks } from 'node:module'
import { writeSync } from 'node:fs'

// A preload that prints which files the process loaded, and their size, when it ends.

const modules = new Map()

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    if (url.startsWith('file:')) modules.set(url, Buffer.byteLength(loaded.source ?? ''))
    return loaded
  },
})

process.on('exit', () => {
  writeSync(1, JSON.stringify([...modules].map(([url, bytes]) => ({ url, bytes }))))
})
