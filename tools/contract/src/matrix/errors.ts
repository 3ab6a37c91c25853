import type { Plant, Sdk } from './plant.ts'

/** Errors as apps throw them: secrets in messages, causes, own properties and all of the scope. */
export function plantErrors(sdk: Sdk, plant: Plant): void {
  sdk.withIsolationScope((scope) => {
    scope.setUser({
      id: 'customer-1',
      email: plant('user email', 'email'),
      username: plant('user name', 'opaque'),
      ip_address: plant('user ip', 'ip'),
      geo: { city: plant('user city', 'opaque') },
      apiToken: plant('user own field', 'opaque'),
    })
    scope.setTag('plan', plant('tag value'))
    scope.setTag(plant('tag key', 'stripeKey'), 'yes')
    scope.setExtra('detail', plant('extra text'))
    scope.setExtra('password', plant('extra under a secret key', 'opaque'))
    scope.setExtra(
      'form',
      `card=4&password=${encodeURIComponent(plant('extra form body', 'opaque'))}`,
    )
    scope.setExtra(
      'nested',
      JSON.stringify({ deep: JSON.stringify({ token: plant('JSON in JSON', 'opaque') }) }),
    )
    scope.setExtra('encoded', btoa(`{"note":"${plant('base64 JSON', 'githubToken')}"}`))
    scope.setExtra('escaped', encodeURIComponent(`note ${plant('percent text', 'stripeKey')}`))
    scope.setContext('payment', {
      note: plant('context text'),
      cvv_secret: plant('context key', 'opaque'),
    })
    scope.setContext(plant('context name', 'githubToken'), { a: 1 })
    scope.setFingerprint(['checkout', plant('fingerprint')])
    scope.setTransactionName(`GET /pay/${plant('transaction name', 'stripeKey')}`)
    sdk.addBreadcrumb({
      category: plant('breadcrumb category'),
      message: `paid with ${plant('breadcrumb message')}`,
      data: {
        url: `https://x.test/?access_token=${plant('breadcrumb url', 'opaque')}`,
        cookie: plant('breadcrumb cookie', 'cookie'),
        arguments: [plant('breadcrumb argument')],
      },
    })

    sdk.captureException(failure(plant))
    sdk.captureMessage(`paid with ${plant('message')}`)
    sdk.captureException({
      reason: plant('thrown object'),
      token: plant('thrown object key', 'opaque'),
    })
    sdk.captureException(plant('thrown string'))
  })

  for (const [shape, extra] of Object.entries(strangeShapes(plant))) {
    sdk.withScope((scope) => {
      scope.setExtra('strange', extra)
      sdk.captureMessage(`a value of an unusual shape: ${shape}`)
    })
  }

  sdk.captureException(new Error('hinted'), {
    tags: { hint: plant('hint tag') },
    extra: { hint: plant('hint extra') },
    contexts: { hint: { text: plant('hint context') } },
    user: { email: plant('hint user email', 'email') },
    fingerprint: [plant('hint fingerprint')],
  })
  // A `String` object: a check of `typeof text === 'string'` walks past it.
  sdk.captureMessage(sdk.parameterize`paid with ${plant('parameterized message', 'stripeKey')}`)
}

/** An error whose secrets stand at every depth. */
function failure(plant: Plant): Error {
  const root = new Error(`connect ${plant('root cause', 'connectionString')} refused`)
  const middle = new Error(`charge: ${plant('middle cause')}`, { cause: root })
  const other = new Error(`ledger: ${plant('aggregated error')}`)
  const top = new AggregateError([middle, other], `checkout with ${plant('error message', 'card')}`)
  top.name = `PaymentError ${plant('error name')}`
  return Object.assign(top, {
    response: {
      body: plant('property of an error'),
      headers: { 'set-cookie': plant('set-cookie of an error', 'cookie') },
    },
    config: { auth: { password: plant('secret property of an error', 'opaque') } },
  })
}

class Customer {
  #card: string
  readonly note: string
  constructor(note: string, card: string) {
    this.note = note
    this.#card = card
  }
  toJSON(): unknown {
    return { note: this.note, card: this.#card }
  }
}

/** Values that do not show what they hold until they are serialised. */
function strangeShapes(plant: Plant): Record<string, unknown> {
  const cycle: Record<string, unknown> = { note: plant('cycle') }
  cycle['self'] = cycle
  return {
    'class with toJSON': new Customer(plant('field of a class'), plant('toJSON', 'card')),
    // The SDK takes its characters for properties.
    'String object': { text: Object(plant('String object', 'stripeKey')) as unknown },
    getter: Object.defineProperty({}, 'note', { enumerable: true, value: plant('getter') }),
    'key of an object': { [plant('key of an object', 'stripeKey')]: 1 },
    'key of a nested object': {
      list: [{ [plant('key of a nested object', 'githubToken')]: { a: 1 } }],
    },
    pairs: [['password', plant('pair', 'opaque')]],
    named: [{ name: 'password', value: plant('name and value', 'opaque') }],
    error: new TypeError(plant('error as data')),
    url: { href: new URL(`https://u:${plant('URL object', 'opaque')}@x.test/`) },
    date: { at: new Date(0), note: plant('beside a date') },
    cycle,
  }
}
