import { reportGlobally } from './report-globally.ts'

// Root options replace what React would do with an error, and React does not export that. Hence this
// file: the same calls with the same arguments as react-dom 19 makes (`defaultOnCaughtError` and its
// neighbours in `react-dom-client`), in its development and its production build.

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** What React 19 prints about an error that a boundary caught. */
export function printCaught(
  error: unknown,
  componentStack: string | null | undefined,
  boundary: object | null | undefined,
): void {
  if (!inDevelopment()) return print('error', error)
  print(
    'error',
    '%o\n\n%s\n\n%s\n',
    error,
    `The above error occurred in ${inComponent(componentStack)}`,
    `React will try to recreate this component tree from scratch using the error boundary you provided, ${nameOf(boundary)}.`,
  )
}

/** What React 19 does with an error that no boundary caught. */
export function printUncaught(error: unknown, componentStack: string | null | undefined): void {
  reportGlobally(error)
  if (!inDevelopment()) return
  print(
    'warn',
    '%s\n\n%s\n',
    `An error occurred in ${inComponent(componentStack)}`,
    'Consider adding an error boundary to your tree to customize error handling behavior.\n' +
      'Visit https://react.dev/link/error-boundaries to learn more about error boundaries.',
  )
}

function print(method: 'error' | 'warn', ...args: readonly unknown[]): void {
  // oxlint-disable-next-line no-console -- it is React's own line, printed in its place
  console[method](...args)
}

function inComponent(componentStack: string | null | undefined): string {
  const [, name] = /^\s*(?:at )?([\w$.]+)(?=[ @(]|$)/m.exec(componentStack ?? '') ?? []
  return name === undefined ? 'one of your React components.' : `the <${name}> component.`
}

function nameOf(boundary: object | null | undefined): string {
  const { displayName, name } = (boundary?.constructor ?? {}) as {
    readonly displayName?: string
    readonly name?: string
  }
  return displayName || name || 'Anonymous'
}

/** React decides by the same expression, so the bundler decides for both. */
function inDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production'
  } catch {
    return false
  }
}
