/** Does something of tacet's own, which must not cost the app its work: what it throws ends here. */
export function quietly<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
