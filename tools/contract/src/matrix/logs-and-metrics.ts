import type { Plant, Sdk } from './plant.ts'

/** Logs and metrics; the SDK merges scope attributes into them after every hook has run. */
export function plantLogsAndMetrics(sdk: Sdk, plant: Plant): void {
  sdk.getGlobalScope().setAttributes({ 'global.note': plant('global scope attribute') })
  sdk.withIsolationScope((isolation) => {
    isolation.setAttributes({
      'scope.note': plant('scope attribute'),
      'scope.password': plant('secret scope attribute', 'opaque'),
      'scope.numbered': { value: plant('scope attribute with a unit'), unit: 'byte' },
    })
    isolation.setUser({
      id: '7',
      email: plant('log user email', 'email'),
      username: plant('log user name', 'opaque'),
    })

    sdk.logger.info(`paid with ${plant('log text')}`, {
      note: plant('log attribute'),
      apiKey: plant('secret log attribute', 'opaque'),
      cookie: plant('log cookie', 'cookie'),
      nested: { password: plant('nested log attribute', 'opaque') },
      list: [plant('log list')],
      [plant('log attribute name', 'stripeKey')]: true,
    })
    // A `String` object whose parts are sent once more as attributes.
    sdk.logger.warn(sdk.logger.fmt`paid ${1} with ${plant('log template value', 'stripeKey')}`)
    sdk.logger.error(plant('log text alone', 'jwt'))

    sdk.metrics.count(`orders.${plant('metric name', 'stripeKey')}`, 1, {
      attributes: {
        note: plant('metric attribute'),
        token: plant('secret metric attribute', 'opaque'),
      },
    })
    sdk.metrics.gauge('queue.depth', 3, {
      unit: plant('metric unit', 'githubToken'),
      attributes: { 'user.email': plant('metric user email', 'email') },
    })
    sdk.metrics.distribution('latency', 12, {
      attributes: { [plant('metric attribute name', 'githubToken')]: 'x' },
    })
  })
}
