/**
 * Turns what an app opted in into patterns that fit nothing else. To the SDK a text fits wherever it
 * stands in a URL, so `api.example.com` would also name `https://other.example/?api.example.com`.
 *
 * @param targets Origins, URLs, host names, or paths of the page's own origin; patterns stay.
 * @param own The page's own origin.
 */
export function traceTargets(targets: readonly (RegExp | string)[], own: string): RegExp[] {
  return targets.flatMap((target) => {
    if (typeof target !== 'string') return target
    if (target.trim() === '') return []
    const start = target.startsWith('/') ? own + target : target
    const scheme = /^[a-z][a-z+.-]*:\/\//i.test(start) ? '' : 'https?://'
    // After a whole origin the URL goes on with its path; within a path it may go on anyhow.
    const end = /^(?:[a-z][a-z+.-]*:\/\/)?[^/]*$/i.test(start) ? '(?=[/?#]|$)' : ''
    return new RegExp(`^${scheme}${start.replace(/[^\w]/g, '\\$&')}${end}`, 'i')
  })
}
