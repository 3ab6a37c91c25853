import { either, type Rule } from './rule.ts'
import { word } from './words.ts'

// The small types of which items are made. Each lets one form of value through, so that a second
// reading changes nothing.

export function pattern(form: RegExp): Rule {
  return (value) => (typeof value === 'string' && form.test(value) ? value : undefined)
}

export const number: Rule = (value) => (typeof value === 'number' ? value : undefined)
/** Tags are texts: `'200'`. */
export const numeric: Rule = either(number, pattern(/^-?\d{1,15}(?:\.\d{1,9})?$/))
export const flag: Rule = (value) => (typeof value === 'boolean' ? value : undefined)
/** Seconds since 1970, or ISO 8601. */
export const time: Rule = either(
  number,
  pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?$/),
)

export const ID: RegExp = /^(?:[\da-f]{16}|[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i
/** Of a trace, a span, an event: 16 or 32 hex digits, or a UUID; some are counted instead. */
export const id: Rule = either(number, pattern(ID))
export const address: Rule = pattern(/^0x[\da-f]{1,16}$/i)

/** The numbers of a version; what a vendor adds to them is cut off. */
export const version: Rule = (value) =>
  typeof value === 'number' ? value : /^v?\d{1,9}(?:\.\d{1,9}){0,4}/.exec(String(value))?.[0]

/** https://getsentry.github.io/relay/relay_metrics/enum.MetricUnit.html and those of schedules. */
export const unit: Rule = pattern(
  /^(?:(?:(?:nano|micro|milli)?second|minute|hour|day|week|month|year|bit|(?:kilo|kibi|mega|mebi|giga|gibi|tera|tebi)?byte)|ratio|percent|none)$/,
)

/** Spans, check-ins and sessions need a status. */
export const status: Rule = (value, place) => word(value, place) ?? 'unknown'

/**
 * Names of code: functions, modules, classes. They leave; sentences and e-mail addresses do not.
 */
export const name: Rule = pattern(
  /^(?:(?:async|new|get|set|static) ){0,2}(?:[\p{L}\w.$<>:#*?/~[\]-]|(?<!\w)@){1,200}(?: [[(](?:as|index) [\w.$<>]{1,99}[\])])?$/u,
)
/** Every exception needs a type. */
export const className: Rule = (value, place) => name(value, place) ?? 'Error'

const field =
  '(?:[\\d*?LWH/,#()~-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun){1,40}'
/** A schedule. https://docs.sentry.io/product/crons/ */
export const crontab: Rule = pattern(
  new RegExp(
    `^(?:@(?:year|annual|month|week|dai|hour)ly|@(?:midnight|reboot)|${field}(?: +${field}){4,5})$`,
    'i',
  ),
)

/** A name of the IANA time zone database. */
export const timezone: Rule = pattern(
  /^(?:UTC|GMT|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)(?:\/[A-Z][\w+-]{1,24}){1,2})$/,
)
