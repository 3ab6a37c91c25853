import { isBag, type Place, type Rule } from './rule.ts'
import * as vocabulary from './vocabulary.ts'

// The small types of which items are made. Each lets one form of value through as it is, so that a
// second reading changes nothing.

const pattern =
  (form: RegExp): Rule =>
  (value) =>
    typeof value === 'string' && form.test(value) ? value : undefined

export const number: Rule = (value) => (typeof value === 'number' ? value : undefined)
export const flag: Rule = (value) => (typeof value === 'boolean' ? value : undefined)

const or =
  (first: Rule, second: Rule): Rule =>
  (value, place) =>
    first(value, place) ?? second(value, place)

/** Tags are texts: `'200'`. */
export const numeric: Rule = or(number, pattern(/^-?\d{1,15}(?:\.\d{1,15})?$/))
/** Seconds since 1970, or ISO 8601. */
export const time: Rule = or(
  number,
  pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/),
)
/** A trace's, a span's, an event's: 16 or 32 hex digits, or a UUID. */
export const id: Rule = pattern(
  /^(?:[\da-f]{16}|[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i,
)
export const address: Rule = pattern(/^(?:0x[\da-f]{1,16}|abs|rel(?::\d{1,4})?)$/i)

const VERSION = /^v?\d{1,9}(?:\.\d{1,9}){0,4}(?:-(?:alpha|beta|rc|canary|next|dev)(?:\.\d{1,9})?)?/
/** The numbers of a version; what a vendor adds to them is cut off. */
export const version: Rule = (value) =>
  typeof value === 'string' ? VERSION.exec(value)?.[0] : undefined

/**
 * Words of a list, alone or put together: `http.client`, `not_found`, `us-east-1`.
 *
 * @param words separated by blanks
 * @param otherwise stands for a text that is none
 */
function oneOf(words: string, otherwise?: string, form: RegExp = /^[\w.:/-]{1,64}$/): Rule {
  const known = new Set(words.split(' ')).add('')
  return (value) => {
    if (typeof value !== 'string') return undefined
    const isKnown =
      form.test(value) &&
      !/\d{5}/.test(value) &&
      value
        .toLowerCase()
        .split(/[^a-z]+/)
        .every((word) => known.has(word))
    return isKnown ? value : otherwise
  }
}

export const level: Rule = oneOf(vocabulary.LEVELS)
export const state: Rule = oneOf(vocabulary.STATUSES)
/** Spans, check-ins and sessions need a status. */
export const status: Rule = oneOf(vocabulary.STATUSES, 'unknown')
export const type: Rule = or(number, oneOf(vocabulary.TYPES))
export const breadcrumb: Rule = oneOf(vocabulary.BREADCRUMBS)
export const source: Rule = oneOf(vocabulary.SOURCES)
export const widget: Rule = oneOf(vocabulary.WIDGETS)
export const method: Rule = oneOf(vocabulary.METHODS)
export const unit: Rule = oneOf(vocabulary.UNITS)
export const outcome: Rule = oneOf(vocabulary.OUTCOMES)
export const operation: Rule = oneOf(vocabulary.OPERATIONS)
/** Every mechanism needs a type. */
export const mechanism: Rule = oneOf(vocabulary.OPERATIONS, 'generic')
export const product: Rule = oneOf(vocabulary.PRODUCTS, undefined, /^[\w. /-]{1,64}$/)
export const inference: Rule = oneOf('never auto')
export const schedule: Rule = oneOf('crontab interval')
export const truth: Rule = or(flag, oneOf('yes no true false'))

/** Names that people gave to code: functions, modules, classes. They leave; sentences do not. */
export const name: Rule = pattern(
  /^(?:(?:async|new|get|set|static) )*[\p{L}\w.$<>:#*?@/~[\]-]{1,200}(?: \[as [\w.$<>]{1,99}\])?(?: \(index \d{1,9}\))?$/u,
)
/** Every exception needs a type. */
export const className: Rule = (value, place) => name(value, place) ?? 'Error'

const stamped =
  (form: RegExp): Rule =>
  (value, { stamp }) => {
    if (typeof value !== 'string') return undefined
    return form.test(value) ? value : stamp(value)
  }
/** Release, environment, dist: settings of the operator. A backend insists on some of them. */
export const setting: Rule = stamped(/^[\w.@+/:~-]{1,200}$/)
/** The name of a monitor, which a backend knows it by. */
export const slug: Rule = stamped(/^[\w-]{1,50}$/)

const METRIC = stamped(/^[A-Za-z][\w./-]{0,199}$/)
/** A metric is nothing without its name; that of a span is a text. */
export const itemName: Rule = (value, place) => {
  if (typeof place.bag['value'] === 'number') return METRIC(value, place)
  return transaction(value, place)
}

/** A message and its kind: the fingerprint of its template leaves. */
export const text: Rule = (value, { bag, stamp }) => {
  if (typeof value !== 'string') return undefined
  return stamp(stamp(value) === value ? value : (templateOf(bag) ?? value))
}

/** What the SDK says the template is, which tells it better than the text does. */
function templateOf({ attributes, logentry }: Place['bag']): string | undefined {
  const said = isBag(attributes) ? attributes['sentry.message.template'] : undefined
  const template = isBag(said) ? said['value'] : (said ?? (isBag(logentry) && logentry['message']))
  return typeof template === 'string' && template !== '' ? template : undefined
}

/** A template and its parameters, filled in. */
export const formatted: Rule = (value, { bag, stamp }) =>
  typeof value === 'string' ? text(bag['message'] ?? value, { bag, stamp }) : undefined

const ROUTE = /^(?:[A-Z]{3,7} )?\*?\/(?:[\w.~:*{}()[\]$+<>@/-]|\?(?=\/|$)){0,200}$/
/** The template of a route: `/orders/:id`. */
export const route: Rule = pattern(ROUTE)

/** The name of a transaction or span: that of a route where the SDK says that it is one. */
export const transaction: Rule = (value, { bag, stamp }) => {
  if (typeof value !== 'string') return undefined
  return ROUTE.test(value) && isRoute(bag) ? value : stamp(value)
}

function isRoute({ attributes, transaction_info: info }: Place['bag']): boolean {
  if (isBag(info)) return info['source'] === 'route'
  if (!isBag(attributes)) return false
  const said = attributes['sentry.span.source'] ?? attributes['sentry.source']
  return (isBag(said) ? said['value'] : said) === 'route'
}

/** How events are grouped: variables of the backend, and fingerprints of what the app says. */
export const grouping: Rule = stamped(
  /^\{\{ ?(?:default|type|function|module|package|level|transaction) ?\}\}$/,
)

const FIELD = String.raw`(?:[\d*?LWH/,#()~-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun){1,40}`
/** A schedule. https://docs.sentry.io/product/crons/ */
export const crontab: Rule = pattern(
  new RegExp(
    `^(?:@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|reboot)|${FIELD}(?: +${FIELD}){4,5})$`,
    'i',
  ),
)

/** A name of the IANA time zone database. */
export const timezone: Rule = (value) => {
  if (typeof value !== 'string' || !/^[A-Za-z][\w+/-]{1,40}$/.test(value)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) && value
  } catch {
    return undefined
  }
}
