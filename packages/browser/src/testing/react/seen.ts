/** Where one thrown object was seen again; the tests read it from the page. */
export interface Seen {
  /** What was thrown last: React renders a second time before it gives up. */
  thrown: unknown
  readonly inFallback: unknown[]
  readonly inOnError: unknown[]
  readonly inConsole: unknown[]
  /** What `error` listeners of the page were given. */
  readonly inPage: unknown[]
}

export const seen: Seen = {
  thrown: undefined,
  inFallback: [],
  inOnError: [],
  inConsole: [],
  inPage: [],
}

/** Keeps the error, and with it whatever a component holds while it fails. */
export function remember<E>(error: E, ..._held: readonly unknown[]): E {
  seen.thrown = error
  return error
}

/** Notes what the console and the page are told; both go on as they would. */
export function watchPage(): void {
  const { error } = console
  // oxlint-disable-next-line no-console -- to see what is printed
  console.error = (...args: unknown[]): void => {
    seen.inConsole.push(...args)
    error(...args)
  }
  addEventListener('error', (event) => seen.inPage.push(event.error))
  Object.assign(globalThis, { seen })
}
