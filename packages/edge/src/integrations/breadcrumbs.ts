interface Breadcrumb {
  readonly category?: string | undefined
  readonly message?: unknown
}

type BreadcrumbHook = (breadcrumb: Breadcrumb, hint?: unknown) => unknown

/**
 * The app's `beforeBreadcrumb`, which sees neither what requests would share nor tacet's own lines
 * on the console.
 *
 * @param hook What the app gave, if anything.
 * @param isIsolated Whether the running code has a scope of its own.
 */
export function onlyOwnBreadcrumbs(hook: unknown, isIsolated: () => boolean): BreadcrumbHook {
  return (breadcrumb, hint) => {
    if (!isIsolated() || isOwnLine(breadcrumb)) return null
    return typeof hook === 'function' ? (hook as BreadcrumbHook)(breadcrumb, hint) : breadcrumb
  }
}

function isOwnLine({ category, message }: Breadcrumb): boolean {
  return category === 'console' && typeof message === 'string' && message.startsWith('tacet: ')
}
