/** Whether a place is meant: keys from the root, and the value found there. */
export type Selector = (path: readonly (number | string)[], value: unknown) => boolean

/**
 * Reads a selector of Sentry's data scrubbing: `a.b`, `*` for one key, `**` for any number, `$type`
 * for a kind of value, `!`, `&&` and `||`. Source:
 * https://docs.sentry.io/security-legal-pii/scrubbing/advanced-datascrubbing/#sources
 *
 * @returns nothing when the selector cannot be read
 */
export function parseSelector(source: string): Selector | undefined {
  const either = source.split('||').map((part) => all(part))
  if (either.some((selector) => selector === undefined)) return undefined
  return (path, value) => either.some((selector) => selector?.(path, value) === true)
}

function all(source: string): Selector | undefined {
  const every = source.split('&&').map((part) => single(part.trim()))
  if (every.some((selector) => selector === undefined)) return undefined
  return (path, value) => every.every((selector) => selector?.(path, value) === true)
}

const PART = /'((?:[^']|'')+)'|\$(\w+)|(\*\*|\*)|([\w-]+)/y

function single(source: string): Selector | undefined {
  const isNegated = source.startsWith('!') || source.startsWith('~')
  const text = isNegated ? source.slice(1).replace(/^\((.*)\)$/, '$1') : source
  const steps: Step[] = []
  let at = 0
  while (at < text.length) {
    PART.lastIndex = at
    const part = PART.exec(text)
    if (part === null) return undefined
    const [all_, quoted, type, star, name] = part
    steps.push({
      star: star ?? '',
      type: type ?? '',
      name: quoted?.replaceAll("''", "'") ?? name ?? '',
    })
    at += all_.length
    if (at === text.length) break
    // A dot leads on to another step.
    if (text.charAt(at++) !== '.' || at === text.length) return undefined
  }
  if (steps.length === 0) return undefined
  // A kind alone means that kind anywhere.
  const anywhere: Step[] = steps[0]?.type ? [{ star: '**', type: '', name: '' }, ...steps] : steps
  return (path, value) => matches(anywhere, 0, path, 0, value) !== isNegated
}

interface Step {
  readonly star: string
  readonly type: string
  readonly name: string
}

function matches(
  steps: readonly Step[],
  step: number,
  path: readonly (number | string)[],
  depth: number,
  value: unknown,
): boolean {
  const current = steps[step]
  if (current === undefined) return depth === path.length
  if (current.star === '**') {
    for (let next = depth; next <= path.length; next++) {
      if (matches(steps, step + 1, path, next, value)) return true
    }
    return false
  }
  if (current.type !== '') {
    return (
      step === steps.length - 1 && depth >= path.length - 1 && isKind(current.type, path, value)
    )
  }
  if (depth >= path.length) return false
  const isMet =
    current.star === '*' || current.name.toLowerCase() === String(path[depth]).toLowerCase()
  return isMet && matches(steps, step + 1, path, depth + 1, value)
}

/** Kinds of values, and those of Sentry's parts that have a place of their own. */
const PLACES: Readonly<Record<string, RegExp>> = {
  user: /^user\b/,
  http: /^request\b/,
  message: /^(?:logentry|message)\b/,
  exception: /^exception\b/,
  error: /^exception\b/,
  stack: /stacktrace\b/,
  frame: /frames\.\d+/,
  breadcrumb: /^breadcrumbs\b/,
  span: /^spans\b/,
  sdk: /^sdk\b/,
  thread: /^threads\b/,
}

function isKind(kind: string, path: readonly (number | string)[], value: unknown): boolean {
  if (kind === 'string') return typeof value === 'string'
  if (kind === 'number') return typeof value === 'number'
  if (kind === 'boolean') return typeof value === 'boolean'
  if (kind === 'datetime') return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
  if (kind === 'array') return Array.isArray(value)
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return PLACES[kind]?.test(path.join('.')) === true
}
