/** Two other places where the facade could look for its sink, to justify the one it uses. */

interface Slot {
  capture(error: unknown): void
}

const key: unique symbol = Symbol.for('tacet.bench.slot')
const place = globalThis as { readonly [key]?: Slot }

/** Where OpenTelemetry and others keep theirs. Copies meet. */
export function viaGlobalThis(error: unknown): void {
  const slot = place[key]
  if (slot !== undefined) slot.capture(error)
}

let variable: Slot | undefined

/** The plainest place. Copies do not meet. */
export function viaVariable(error: unknown): void {
  if (variable !== undefined) variable.capture(error)
}

/** Without an assignment, the compiler would be right to remove the question. */
export function setVariable(slot: Slot | undefined): void {
  variable = slot
}
