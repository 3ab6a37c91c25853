import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Engine } from './engine.ts'

function isEngine(value: unknown): value is Engine {
  return typeof value === 'object' && value !== null && 'name' in value
}

/** Loads the `engine` a module exports; without a path, the one of this repository. */
export async function loadEngine(path: string | undefined): Promise<Engine> {
  if (path === undefined) return (await import('./our-engine.ts')).ourEngine()
  const loaded: unknown = await import(pathToFileURL(resolve(path)).href)
  const engine =
    typeof loaded === 'object' && loaded !== null && 'engine' in loaded && loaded.engine
  if (!isEngine(engine)) throw new Error(`${path} exports no engine ({ name, text?, value? })`)
  return engine
}
