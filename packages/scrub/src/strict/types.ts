import { either, type Rule } from './rule.ts'
import { word } from './words.ts'

// The types of the values in an item. Each lets values of one form through as they are, so that a second
// pass changes nothing.

/** The rule for texts of which each character is part of a harmless form; no other text leaves. */
export function ofForm(form: RegExp): Rule {
  return (value) => (typeof value === 'string' && form.test(value) ? value : undefined)
}

export const number: Rule = (value) => (typeof value === 'number' ? value : undefined)
/** A number, also as a text, which tags are: `'200'`. */
export const numeric: Rule = either(number, ofForm(/^-?\d{1,15}(?:\.\d{1,9})?$/))
export const flag: Rule = (value) => (typeof value === 'boolean' ? value : undefined)
/** Seconds since 1970, or ISO 8601. */
export const time: Rule = either(
  number,
  ofForm(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?$/),
)

export const ID: RegExp = /^(?:[\da-f]{16}|[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i
/** The id of a trace, a span, an event: 16 or 32 hex digits, or a UUID. Some ids are plain numbers. */
export const id: Rule = either(number, ofForm(ID))
export const address: Rule = ofForm(/^0x[\da-f]{1,16}$/i)

/** The numbers that a version begins with; what a vendor adds behind them is cut off. */
export const version: Rule = (value) =>
  typeof value === 'number' ? value : /^v?\d{1,9}(?:\.\d{1,9}){0,4}/.exec(String(value))?.[0]

/** https://getsentry.github.io/relay/relay_metrics/enum.MetricUnit.html and those of schedules. */
export const unit: Rule = ofForm(
  /^(?:(?:(?:nano|micro|milli)?second|minute|hour|day|week|month|year|bit|(?:kilo|kibi|mega|mebi|giga|gibi|tera|tebi)?byte)|ratio|percent|none)$/,
)

/** Backends refuse spans, check-ins and sessions without a status, so one of other words becomes `unknown`. */
export const status: Rule = (value, around) => word(value, around) ?? 'unknown'

/** Names in code: functions, modules, classes. Sentences and e-mail addresses have another form. */
export const name: Rule = ofForm(
  /^(?:(?:async|new|get|set|static) ){0,2}(?:[\p{L}\w.$<>:#*?/~[\]-]|(?<!\w)@){1,200}(?: [[(](?:as|index) [\w.$<>]{1,99}[\])])?$/u,
)
/** Backends refuse an exception without a type. */
export const className: Rule = (value, around) => name(value, around) ?? 'Error'

const field =
  '(?:[\\d*?LWH/,#()~-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun){1,40}'
/** A schedule. https://docs.sentry.io/product/crons/ */
export const crontab: Rule = ofForm(
  new RegExp(
    `^(?:@(?:year|annual|month|week|dai|hour)ly|@(?:midnight|reboot)|${field}(?: +${field}){4,5})$`,
    'i',
  ),
)

/** A name of the IANA time zone database. */
export const timezone: Rule = ofForm(
  /^(?:UTC|GMT|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)(?:\/[A-Z][\w+-]{1,24}){1,2})$/,
)
