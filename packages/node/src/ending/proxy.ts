/**
 * The proxy that stands between the process and a URL, chosen as the SDK's own transport chooses
 * it: an explicit option, else `https_proxy`, else `http_proxy`, unless `no_proxy` names the host.
 *
 * Source: `makeNodeTransport` of `@sentry/node` 10.75 and 11.0.
 */
export function proxyFor(
  target: string,
  explicit: unknown,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const url = new URL(target)
  const fromEnv = (url.protocol === 'https:' ? env['https_proxy'] : undefined) || env['http_proxy']
  const proxy = typeof explicit === 'string' && explicit !== '' ? explicit : fromEnv
  const exempt = env['no_proxy']
    ?.split(',')
    .some((suffix) => url.host.endsWith(suffix) || url.hostname.endsWith(suffix))
  return exempt || !proxy ? undefined : proxy
}
