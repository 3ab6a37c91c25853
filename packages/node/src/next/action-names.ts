/** Next bundles `instrumentation.ts` apart from the actions, so the two meet at a property. */
const meetingPoint: unique symbol = Symbol.for('tacet.next.actions')

const place = globalThis as { [meetingPoint]?: WeakMap<object, string> }

/** Says that `onRequestError` reports from now on. Only called when telemetry is on. */
export function expectActions(): void {
  place[meetingPoint] ??= new WeakMap()
}

/**
 * Leaves the action's name with what it threw, for `onRequestError`, which knows the route besides.
 *
 * @returns `false` when nobody will come for it, so that the wrapper has to report itself.
 */
export function leaveActionName(thrown: unknown, name: string): boolean {
  const names = place[meetingPoint]
  if (names === undefined || typeof thrown !== 'object' || thrown === null) return false
  // The innermost action is the one that failed.
  if (!names.has(thrown)) names.set(thrown, name)
  return true
}

/** The name left with a thrown value. */
export function actionNameOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined
  return place[meetingPoint]?.get(thrown)
}
