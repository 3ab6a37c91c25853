/** An object as JSON sees it: names and values, nothing of its class. */
export type Bag = Readonly<Record<string, unknown>>

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * What a member holds, bare or as `{ value, type }`, which is how Sentry's items write attributes.
 */
export function bareValue(member: unknown): unknown {
  return isBag(member) ? member['value'] : member
}

/** Whether JSON would write just the object's own properties: no class, and no `toJSON` to call. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    (prototype === Object.prototype || prototype === null) &&
    typeof (value as { toJSON?: unknown }).toJSON !== 'function'
  )
}

/** Assigns a property of any name; `__proto__` would set the prototype. */
export function put(copy: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') copy[name] = value
  else {
    const own = { value, enumerable: true, configurable: true, writable: true }
    Object.defineProperty(copy, name, own)
  }
}

/**
 * The name, or the first of `name 2`, `name 3`, … that is free. As these are given out in order, the
 * first free one is found by halving the range, so that thousands of equal names cost no squared time.
 */
export function freeName(copy: object, name: string): string {
  if (!Object.hasOwn(copy, name)) return name
  let taken = 1
  for (let step = 2 ** 30; step >= 1; step /= 2) {
    if (Object.hasOwn(copy, `${name} ${taken + step}`)) taken += step
  }
  return `${name} ${taken + 1}`
}
