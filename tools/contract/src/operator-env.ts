import type { Inbox } from '@tacet/inbox'

/** The variables of an operator who sends everything to the inbox. */
export const everySignal: Readonly<Record<string, string>> = {
  SENTRY_DSN: '{dsn}',
  SENTRY_TRACES_SAMPLE_RATE: '1',
  TACET_BACKEND: 'sentry',
}

/** The operator's variables, with the inbox's own for `{dsn}`, `{sub-path dsn}` and `{inbox}`. */
export function fillIn(
  env: Readonly<Record<string, string>>,
  { dsn, url }: Inbox,
): Record<string, string> {
  const subPath = new URL(dsn)
  subPath.pathname = `/observability/errors${subPath.pathname}`
  const fill = (value: string) =>
    value.replace('{dsn}', dsn).replace('{sub-path dsn}', subPath.href).replace('{inbox}', url)
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)]))
}
