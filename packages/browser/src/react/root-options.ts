import { ErrorBoundary } from './error-boundary.ts'
import { printCaught, printUncaught } from './react-console.ts'
import { isObject, report } from './report.ts'
import { reportGlobally } from './report-globally.ts'

/** What React tells about an error besides the error. */
export interface RootErrorInfo {
  readonly componentStack?: string | null | undefined
  /** The boundary that caught it, where one did. */
  readonly errorBoundary?: object | null | undefined
}

type OnError = (error: unknown, info: RootErrorInfo) => void

/** The options of `createRoot` and `hydrateRoot` about errors. React 18 knows the last one alone. */
export interface RootOptions {
  /** A boundary caught it, whichever. */
  readonly onCaughtError: OnError
  /** No boundary caught it: React has taken the page's tree away. */
  readonly onUncaughtError: OnError
  /** React mended it, as it does when the server's markup and the page's do not match. */
  readonly onRecoverableError: OnError
}

/**
 * Options for `createRoot` and `hydrateRoot` that capture what React tells its root, each error once,
 * also if a boundary of ours has told of it.
 *
 * @param own The app's own functions. They are called after the capture with what React gave, and
 *   stand in for what React does by itself. Default: what React does by itself, which is to print
 *   caught errors and to hand the others to the page as uncaught.
 * @returns The three options, to be spread among others.
 * @see https://react.dev/reference/react-dom/client/createRoot#parameters
 *
 * @example
 * hydrateRoot(document, <App />, rootOptions())
 */
export function rootOptions(own: Partial<RootOptions> = {}): RootOptions {
  return {
    onCaughtError(error, info) {
      // Ours tells of it itself, with what the app's `onError` sees.
      const isOurs = info.errorBoundary instanceof ErrorBoundary
      if (!isOurs) report(error, 'root', info.componentStack)
      if (own.onCaughtError) own.onCaughtError(error, info)
      else printCaught(error, info.componentStack, info.errorBoundary)
    },
    onUncaughtError(error, info) {
      if (isTold(error, own.onUncaughtError)) {
        report(error, 'root', info.componentStack, { handled: false })
      }
      if (own.onUncaughtError) own.onUncaughtError(error, info)
      else printUncaught(error, info.componentStack)
    },
    onRecoverableError(error, info) {
      if (isTold(error, own.onRecoverableError)) {
        report(error, 'recoverable', info.componentStack, { level: 'warning' })
      }
      if (own.onRecoverableError) own.onRecoverableError(error, info)
      else reportGlobally(error)
    },
  }
}

/**
 * Whether it is for us to capture. What goes on to the page as uncaught comes by again there, and only
 * an object can be known for the same one then.
 */
function isTold(error: unknown, own: OnError | undefined): boolean {
  return isObject(error) || own !== undefined
}
