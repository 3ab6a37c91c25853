const methods = ['debug', 'error', 'info', 'log', 'warn'] as const
const longestText = 8_192

/** What a breadcrumb of the console consists of. */
export interface ConsoleBreadcrumb {
  readonly category: 'console'
  readonly level: 'debug' | 'error' | 'info' | 'log' | 'warning'
  readonly message: string
}

/**
 * Notes what the app writes to its console. It stands in place of the SDK's integration, which is
 * another one in each major and keeps the objects that were written.
 *
 * @param add Takes each line.
 */
export function consoleBreadcrumbs(add: (breadcrumb: ConsoleBreadcrumb) => void): {
  name: string
  setupOnce(): void
} {
  return {
    name: 'ConsoleBreadcrumbs',
    setupOnce() {
      const { console } = globalThis
      for (const method of methods) {
        const write = console[method]
        console[method] = (...parts: unknown[]) => {
          try {
            const message = parts.map(toText).join(' ')
            const level = method === 'warn' ? 'warning' : method
            // tacet's own lines say nothing about the app.
            if (!message.startsWith('tacet: ')) add({ category: 'console', level, message })
          } catch {
            // The app's line is written whatever becomes of ours.
          }
          write.apply(console, parts)
        }
      }
    },
  }
}

/** Texts and what an error says; of anything else only that it was there. */
function toText(part: unknown): string {
  if (part instanceof Error) return toText(`${part.name}: ${part.message}`)
  if (typeof part === 'object' && part !== null) return Array.isArray(part) ? '[Array]' : '[Object]'
  const text = typeof part === 'function' ? '[Function]' : String(part)
  // A piece of a long text could be a piece of a secret, which nobody recognises.
  return text.length > longestText ? '[long text]' : text
}
