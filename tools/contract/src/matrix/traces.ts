import { plantBaggage } from './baggage.ts'
import type { Plant, Sdk } from './plant.ts'

/** Spans: names, attributes, links, statuses, and a trace that came in from outside. */
export function plantTraces(sdk: Sdk, plant: Plant): void {
  sdk.withIsolationScope((scope) => {
    scope.setUser({
      id: '7',
      email: plant('trace user email', 'email'),
      ip_address: plant('trace user ip', 'ip'),
    })
    scope.setAttributes({
      'app.note': plant('scope attribute on spans'),
      'api.token': plant('secret scope attribute on spans', 'opaque'),
    })
    scope.setExtra('note', plant('trace extra'))
    scope.setTag('note', plant('trace tag'))
    const attributes = {
      'http.url': `https://u:${plant('span url password', 'opaque')}@shop.test/?access_token=${plant('span url query', 'opaque')}`,
      'http.request.header.authorization': plant('span authorization', 'bearer'),
      'http.request.header.cookie': [plant('span cookie', 'cookie')],
      'db.statement': `select * from users where password = '${plant('span sql', 'opaque')}'`,
      'db.connection_string': plant('span connection string', 'connectionString'),
      'user.email': plant('span user email', 'email'),
      'client.address': plant('span client address', 'ip'),
      'gen_ai.input.messages': JSON.stringify([{ role: 'user', content: plant('span prompt') }]),
      'app.list': ['a', plant('span list attribute')],
      'app.apiKey': plant('span secret attribute', 'opaque'),
      [plant('span attribute name', 'stripeKey')]: true,
    }
    const other = sdk.startInactiveSpan({ name: 'linked' })
    sdk.startSpan(
      {
        name: `pay ${plant('span name')}`,
        op: plant('span op'),
        attributes,
        links: [{ context: other.spanContext(), attributes: { 'link.note': plant('span link') } }],
      },
      (span) => {
        span.setStatus({ code: 2, message: plant('span status') })
        sdk.startSpan(
          {
            name: 'charge',
            op: 'http.client',
            attributes: {
              'url.full': `https://pay.test/?api_key=${plant('child span url', 'opaque')}`,
              note: plant('child span attribute'),
            },
          },
          (child) => {
            child.updateName(`charge ${plant('child span new name')}`)
          },
        )
      },
    )
    other.end()
  })

  sdk.continueTrace(plantBaggage(plant, 'reported '), () => {
    sdk.startSpan({ name: 'continued', op: 'job' }, () => {
      sdk.captureMessage('inside a continued trace')
    })
  })
}
