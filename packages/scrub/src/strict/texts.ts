import { type Bag, bareValue, isBag } from '../core/bag.ts'
import type { Rule } from './rule.ts'
import { ofForm } from './types.ts'
import { product } from './words.ts'

// The rules for texts: one of a harmless form leaves as it is, any other as the fingerprint of its
// template.

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
/** How events are grouped: the backend's variables leave, what the app says is stamped. */
export const grouping: Rule = stamped(/^\{\{ ?(?:default|type|function|module|level) ?\}\}$/)

const metric = stamped(/^[A-Z][\w./-]{0,199}$/i)
const ROUTE = /^(?:[A-Z]{3,7} )?\*?\/(?:[\w.~:*{}()[\]$+<>/-]|\?(?=\/|$)){0,200}$/
/** The template of a route: `/orders/:id`. */
export const route: Rule = ofForm(ROUTE)

const attribute = ({ attributes }: Bag, name: string): unknown =>
  isBag(attributes) ? bareValue(attributes[name]) : undefined

/** The name of a transaction or a span leaves where the SDK says that it is a route's. */
export const title: Rule = (value, { bag, stamp }) => {
  if (typeof value !== 'string') return undefined
  const info = bag['transaction_info']
  const source = isBag(info)
    ? info['source']
    : (attribute(bag, 'sentry.source') ??
      attribute(bag, 'sentry.span.source') ??
      attribute(bag, 'sentry.segment.name.source'))
  return source === 'route' && ROUTE.test(value) ? value : stamp(value)
}

/** The name of a metric, which is nothing without it; of a span; or of a product, such as `Linux`. */
export const itemName: Rule = (value, around) => {
  if (typeof around.bag['value'] === 'number') return metric(value, around)
  if ('trace_id' in around.bag) return title(value, around)
  return product(value, around) ?? (title(value, around) === value ? value : undefined)
}

/** A text: the fingerprint is of the template that the SDK names beside it, or else of its own. */
export const text: Rule = (value, { bag, stamp }) => {
  if (typeof value !== 'string') return undefined
  const { logentry } = bag
  return stamp(
    value,
    isBag(logentry) ? logentry['message'] : attribute(bag, 'sentry.message.template'),
  )
}

/** The filled-in form of the template beside it, so both get the same fingerprint. */
export const formatted: Rule = (value, { bag, stamp }) =>
  typeof value === 'string' ? stamp(value, bag['message']) : undefined
