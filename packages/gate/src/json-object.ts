/** A JSON object. */
export type JsonObject = Record<string, unknown>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A foreign object's property or element; `undefined` when there is none or when reading it throws. */
export function field(source: unknown, key: number | string): unknown {
  if (typeof source !== 'object' || source === null) return undefined
  try {
    return (source as JsonObject)[key]
  } catch {
    return undefined
  }
}

/** A copy without the members that are `undefined`: a store that is not JSON would keep those. */
export function compact(members: JsonObject): JsonObject {
  const present: JsonObject = {}
  for (const key of Object.keys(members)) {
    if (members[key] !== undefined) present[key] = members[key]
  }
  return present
}
