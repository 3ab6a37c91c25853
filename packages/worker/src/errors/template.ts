/** What errors of one cause have in common: their type and their text without numbers. */
export function templateOf(error: unknown): string {
  try {
    if (!(error instanceof Error)) return typeof error
    return `${error.name}: ${error.message}`.slice(0, 300).replaceAll(/\d+/g, '0')
  } catch {
    return 'unreadable'
  }
}
