interface Breadcrumb {
  readonly category?: string | undefined
  readonly message?: unknown
}

type BreadcrumbHook = (breadcrumb: Breadcrumb, hint?: unknown) => unknown

/**
 * The app's `beforeBreadcrumb`, to which tacet's own lines on the console are not shown: they say
 * nothing about the app, and would stand in every event that follows.
 *
 * @param hook What the app gave, if anything.
 */
export function withoutOwnLines(hook: unknown): BreadcrumbHook {
  return (breadcrumb, hint) => {
    if (isOwnLine(breadcrumb)) return null
    return typeof hook === 'function' ? (hook as BreadcrumbHook)(breadcrumb, hint) : breadcrumb
  }
}

function isOwnLine({ category, message }: Breadcrumb): boolean {
  return category === 'console' && typeof message === 'string' && message.startsWith('tacet: ')
}
