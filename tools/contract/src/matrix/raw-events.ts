import type { Plant, Sdk } from './plant.ts'

/** Events an app builds itself: every field the format knows, each holding a secret. */
export function plantRawEvents(sdk: Sdk, plant: Plant): void {
  sdk.captureEvent({
    level: 'error',
    logger: plant('event logger'),
    platform: 'node',
    release: `shop@${plant('event release', 'githubToken')}`,
    environment: plant('event environment', 'slackToken'),
    dist: plant('event dist'),
    server_name: plant('event server_name'),
    transaction: `GET /x?token=${plant('event transaction', 'opaque')}`,
    message: plant('event message'),
    logentry: { message: plant('logentry message'), params: [plant('logentry param')] },
    modules: { shop: plant('event module') },
    fingerprint: [plant('event fingerprint')],
    tags: { a: plant('event tag') },
    extra: {
      a: plant('event extra'),
      secret: { deeply: { hidden: plant('under a secret key', 'opaque') } },
    },
    contexts: {
      app: { app_name: plant('app context') },
      device: { name: plant('device name'), hostname: plant('device hostname') },
      trace: {
        trace_id: 'a'.repeat(32),
        span_id: 'b'.repeat(16),
        data: { note: plant('trace context data') },
      },
      response: {
        headers: { 'set-cookie': plant('response cookie', 'cookie') },
        cookies: { session: plant('response cookies', 'opaque') },
      },
    },
    user: {
      id: '7',
      email: plant('event user email', 'email'),
      ip_address: plant('event user ip', 'ip'),
      data: { pin: plant('event user data', 'opaque') },
    },
    request: {
      method: 'POST',
      url: `https://shop.test/pay?key=1&access_token=${plant('request url', 'opaque')}#id_token=${plant('request fragment', 'opaque')}`,
      query_string: `api_key=${plant('request query', 'opaque')}`,
      data: { note: plant('request body'), password: plant('request body key', 'opaque') },
      cookies: { session: plant('request cookies', 'opaque') },
      headers: {
        authorization: plant('authorization header', 'basicAuth'),
        cookie: plant('cookie header', 'cookie'),
        'x-api-key': plant('api key header', 'opaque'),
        'x-forwarded-for': plant('forwarded header', 'ip'),
        'x-anything': plant('unknown header', 'opaque'),
        referer: `https://shop.test/reset?token=${plant('referer header', 'opaque')}`,
      },
      env: {
        REMOTE_ADDR: plant('request env', 'ip'),
        DB_PASSWORD: plant('request env secret', 'opaque'),
      },
    },
    exception: {
      values: [
        {
          type: `Error ${plant('exception type')}`,
          value: `pay ${plant('exception value')}`,
          module: plant('exception module'),
          mechanism: { type: 'generic', data: { note: plant('mechanism data') } },
          stacktrace: { frames: [frame(plant, 'exception')] },
        },
      ],
    },
    threads: {
      values: [{ name: plant('thread name'), stacktrace: { frames: [frame(plant, 'thread')] } }],
    },
    breadcrumbs: [
      {
        type: 'http',
        message: plant('event breadcrumb'),
        data: { 'http.query': `?api_key=${plant('event breadcrumb query', 'opaque')}` },
      },
    ],
    debug_meta: {
      images: [
        {
          type: 'sourcemap',
          code_file: plant('debug image', 'homeDirectory'),
          debug_id: 'c'.repeat(32),
        },
      ],
    },
  })
}

function frame(plant: Plant, owner: string): Record<string, unknown> {
  return {
    filename: `/srv/${plant(`${owner} frame filename`, 'stripeKey')}.ts`,
    abs_path: plant(`${owner} frame path`, 'homeDirectory'),
    function: plant(`${owner} frame function`, 'stripeKey'),
    module: plant(`${owner} frame module`, 'githubToken'),
    lineno: 12,
    colno: 3,
    in_app: true,
    context_line: `const apiKey = '${plant(`${owner} frame line`, 'stripeKey')}'`,
    pre_context: [`const key = '${plant(`${owner} frame line before`, 'googleKey')}'`],
    post_context: [`db.connect('${plant(`${owner} frame line after`, 'connectionString')}')`],
    vars: { local: plant(`${owner} frame vars`, 'opaque') },
  }
}
