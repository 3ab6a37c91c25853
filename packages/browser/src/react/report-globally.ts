/**
 * Hands an error to the page as uncaught, which is what React does with errors it has no other place
 * for: the console shows it, and `error` listeners see it.
 *
 * @param error The very object that was thrown.
 */
export function reportGlobally(error: unknown): void {
  // https://html.spec.whatwg.org/multipage/webappapis.html#dom-reporterror
  if (typeof reportError === 'function') reportError(error)
  // oxlint-disable-next-line no-console -- what React does where `reportError` is missing
  else console.error(error)
}
