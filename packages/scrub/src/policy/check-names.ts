import { nearestName } from './nearest-name.ts'

/** Refuses a policy: `message` says what is wrong and how to mend it, and never the value. */
export function fail(message: string): never {
  throw new TypeError(`tacet: ${message}`)
}

/** Refuses an object with a field that is not known, and names the one that was most likely meant. */
export function checkNames(place: string, bag: object, known: readonly string[]): void {
  for (const field of Object.keys(bag)) {
    if (known.includes(field)) continue
    const meant = nearestName(field, known)
    fail(
      meant === undefined
        ? `${place} has a field that does not exist; the fields are ${known.join(', ')}`
        : `${place} has a field that does not exist; did you mean ${meant}?`,
    )
  }
}
