type Options = Readonly<Record<string, unknown>>
type Hook = (...args: unknown[]) => unknown

/** Hooks whose answer an SDK takes at once, and the answer that stands in for one that is none. */
const otherwise: Readonly<Record<string, (item: unknown) => unknown>> = {
  beforeBreadcrumb: () => null,
  beforeSendLog: () => null,
  beforeSendMetric: () => null,
  // Both majors send the span as it was; the gate stands behind it either way.
  beforeSendSpan: (span) => span,
  tracesSampler: () => 0,
}

/**
 * The app's hooks, so that one that throws, or is `async` where nobody waits, costs what it was asked
 * about and nothing else. An SDK lets it throw out of the app's own `console.log` or database call, and
 * the promise that nobody holds ends the process.
 *
 * @param warn Told one line that names the hook.
 * @returns The options that are such hooks, and no others.
 */
export function containedHooks(options: Options, warn: (line: string) => void): Options {
  return Object.fromEntries(
    Object.keys(otherwise).flatMap((name) => {
      const hook = options[name]
      return typeof hook === 'function' ? [[name, contained(name, hook as Hook, warn)]] : []
    }),
  )
}

/** A proxy, because SDKs mark hooks by properties of theirs. */
function contained(name: string, hook: Hook, warn: (line: string) => void): Hook {
  return new Proxy(hook, {
    apply(target, self, args: unknown[]) {
      try {
        const answer: unknown = Reflect.apply(target, self, args)
        if (!(answer instanceof Promise)) return answer
        answer.catch(() => undefined)
      } catch {
        // Told below, without its message: it may hold what the hook was given.
      }
      warn(`tacet: the hook \`${name}\` gave no answer: it threw, or is async (mend it)`)
      return otherwise[name]?.(args[0])
    },
  })
}
