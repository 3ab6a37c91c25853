import type { Random } from '../random.ts'
import { attributes, id32, seconds } from './shape.ts'
import type { Shape } from './shape.ts'

/*
 * `logger.fmt` and `parameterize` keep the template and its parameters apart: the key that gives a
 * parameter away stands in the template, the value stands alone.
 */

/** A log whose template names a password. */
export const parameterizedLog: Shape = {
  type: 'log-parameters',
  base: (random: Random): object => ({
    version: 2,
    items: [
      {
        timestamp: seconds(random),
        trace_id: id32(random),
        level: 'info',
        severity_number: 9,
        body: 'signed in',
        attributes: attributes({
          'sentry.message.template': 'user %s signed in with password=%s',
          'sentry.message.parameter.0': 'u4711',
        }),
      },
    ],
  }),
  plants: { 'items/0/attributes/sentry.message.parameter.1/value': 'any' },
  useful: [
    'items/0/level',
    'items/0/body',
    'items/0/attributes/sentry.message.template/value',
    'items/0/attributes/sentry.message.parameter.0/value',
  ],
}

/** An event whose message template names an API key. */
export const parameterizedEvent: Shape = {
  type: 'event-parameters',
  base: (random: Random): object => ({
    event_id: id32(random),
    timestamp: seconds(random),
    platform: 'node',
    level: 'info',
    logentry: { message: 'shop %s calls with api_key: %s', params: ['north'] },
  }),
  plants: { 'logentry/params/1': 'any' },
  useful: ['level', 'logentry/message', 'logentry/params/0'],
}
