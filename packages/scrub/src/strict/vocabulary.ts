// The closed lists of words that telemetry is written in. Names put together of several words
// (`auto.http.otel.express`, `not_found`, `onunhandledrejection`) stand here by their parts.

/** https://develop.sentry.dev/sdk/foundations/transport/event-payloads/#optional-attributes */
export const LEVELS: string = 'fatal critical error warning warn log info debug trace'

/** Of spans, check-ins and sessions. https://develop.sentry.dev/sdk/telemetry/ */
export const STATUSES: string =
  'ok unset error cancelled unknown invalid argument deadline exceeded not found already exists ' +
  'permission denied resource exhausted failed precondition aborted out of range unimplemented ' +
  'internal unavailable data loss unauthenticated success in progress missed timeout ' +
  'exited crashed abnormal errored unhandled anr foreground background init'

/** What an item, an image, a metric or an attribute is. */
export const TYPES: string =
  'default error transaction feedback replay event profile buffer session counter gauge ' +
  'distribution set string integer double boolean array sourcemap elf macho pe dotnet wasm jvm'

/** https://develop.sentry.dev/sdk/foundations/transport/event-payloads/breadcrumbs/ */
export const BREADCRUMBS: string =
  'default debug error navigation http info query transaction ui user system session log'

/** https://develop.sentry.dev/sdk/foundations/transport/event-payloads/transaction/ */
export const SOURCES: string = 'custom url route view component task unknown sanitized sampling'

/** Who asks for feedback. */
export const WIDGETS: string =
  'widget api user report envelope crash embed form dialog trigger auto'

/** https://www.rfc-editor.org/rfc/rfc9110#section-9 and PATCH. */
export const METHODS: string = 'get head post put patch delete options connect trace query'

/** https://getsentry.github.io/relay/relay_metrics/enum.MetricUnit.html and those of schedules. */
export const UNITS: string =
  'ns us ms s nanosecond microsecond millisecond second minute hour day week month year ' +
  'bit byte kilobyte kibibyte megabyte mebibyte gigabyte gibibyte terabyte tebibyte petabyte ' +
  'pebibyte exabyte exbibyte ratio percent none'

/** https://develop.sentry.dev/sdk/telemetry/client-reports/ and the categories of rate limits. */
export const OUTCOMES: string =
  'before send event processor network error queue cache buffer overflow ratelimit backoff ' +
  'sample rate internal sdk insufficient data backpressure ignored invalid no parent span ' +
  'callback default transaction security attachment session profile chunk duration ui replay ' +
  'video monitor seat indexed processed user report v feedback metric bucket trace log item byte ' +
  'unknown'

/**
 * Of operations, origins, mechanisms and categories of breadcrumbs.
 * https://develop.sentry.dev/sdk/telemetry/traces/span-operations/ and trace-origin
 */
export const OPERATIONS: string =
  'auto manual default generic sentry otel opentelemetry http https client server fetch xhr db ' +
  'sql query redis cache get put set remove flush queue publish process receive create submit ' +
  'task job cron worker thread threads child subprocess function faas aws gcp azure lambda cloud ' +
  'durable object kv workflow rpc grpc trpc graphql request mutation subscription execute parse ' +
  'resolve validate serialize middleware handler controller guard interceptor router route ' +
  'routing express koa fastify hapi hono connect nest nestjs next nextjs nuxt remix svelte ' +
  'sveltekit solid solidstart astro react vue angular ember browser node bun deno cloudflare ' +
  'vercel edge core server console log logger pino winston consola ui click input keypress ' +
  'action render mount update unmount init load pageload navigation resource script link css img ' +
  'iframe video audio other mark measure paint long animation frame frames interaction webvital ' +
  'lcp cls inp press hover drag view template component event file fs websocket socket net dns ' +
  'stream gen ai chat agent tool invoke embeddings generate text mcp notification openai ' +
  'anthropic vercelai langchain langgraph google genai prisma postgres postgresql pg postgresjs ' +
  'mysql mariadb sqlite mssql oracle mongo mongodb mongoose knex tedious ioredis memcached ' +
  'elasticsearch dynamodb kafka kafkajs amqp amqplib rabbitmq sqs sns pubsub firebase supabase ' +
  'dataloader lru memoizer instrument onerror onunhandledrejection onuncaughtexception uncaught ' +
  'unhandled rejection exception linked errors error capture boundary promise settimeout ' +
  'setinterval requestanimationframe eventtarget addeventlistener hook hooks cause transaction ' +
  'span feedback replay profile user system session info debug signal internal producer consumer'

/** Platforms, runtimes, systems, browsers, processors, clouds and their regions. */
export const PRODUCTS: string =
  'sentry tacet javascript node js browser python java ruby php csharp dotnet go rust native ' +
  'cocoa objc swift kotlin dart flutter elixir perl c cpp other wasm bun deno workerd cloudflare ' +
  'workers vercel edge react nextjs nuxt vue angular svelte sveltekit remix astro solid nestjs ' +
  'hono electron aws serverless lambda gcp google cloud run functions azure ec ecs eks gke ' +
  'cpython pypy jruby openjdk hermes linux darwin macos mac os x windows server android ios ipados ' +
  'tvos watchos chromeos ubuntu debian alpine fedora centos amazon freebsd chrome chromium ' +
  'headless mobile firefox safari edge opera samsung internet webview x arm ia amd i v aarch us eu ' +
  'europe asia ap ca sa me af cn il australia north south east west central northeast northwest ' +
  'southeast southwest gov'
