interface Breadcrumb {
  readonly category?: string | undefined
  readonly message?: unknown
}

type BreadcrumbHook = (breadcrumb: Breadcrumb, hint?: unknown) => unknown

/**
 * The app's `beforeBreadcrumb`, to which clicks are shown without the attributes of what was clicked:
 * labels and titles are text of the page. It only spares work; the gate looks at what is left.
 */
export function withoutAttributes(hook: unknown): BreadcrumbHook {
  return (breadcrumb, hint) => {
    const { category = '', message } = breadcrumb
    const shown =
      category.startsWith('ui.') && typeof message === 'string'
        ? { ...breadcrumb, message: withoutAttributesIn(message) }
        : breadcrumb
    return typeof hook === 'function' ? (hook as BreadcrumbHook)(shown, hint) : shown
  }
}

/** A selector such as `button[aria-label="…"]`, without what stands in brackets. */
export function withoutAttributesIn(selector: string): string {
  return selector.replace(/\[[\w-]+="[^"]*"\]/g, '')
}
