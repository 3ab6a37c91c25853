/** A place in a payload: keys and indexes, written with `/` between them (keys here hold dots, never slashes). */
export type Path = string

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The value at a path, or undefined. */
export function read(root: unknown, path: Path): unknown {
  return path.split('/').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), root)
}

/** Puts a value at a path of a plain payload, making objects and arrays on the way. */
export function write(root: object, path: Path, value: unknown): void {
  const keys = path.split('/')
  let at: unknown = root
  for (const [i, key] of keys.entries()) {
    if (!isRecord(at)) throw new Error(`no object on the way to ${path}`)
    if (i === keys.length - 1) {
      at[key] = value
      return
    }
    if (!isRecord(at[key])) at[key] = /^\d+$/.test(keys[i + 1] ?? '') ? [] : {}
    at = at[key]
  }
}
