import { withSentry } from '@sentry/cloudflare'
import { answering, shop, type Env, type Worker } from './shop.ts'

// Its own types need those of workerd.
const wrap: unknown = withSentry
const wrapped = (wrap as (options: (env: Env) => object, handler: Worker) => Worker)(
  ({ SENTRY_DSN: dsn, SENTRY_TRACES_SAMPLE_RATE: rate }) => ({
    dsn,
    ...(rate === undefined ? {} : { tracesSampleRate: Number(rate) }),
  }),
  shop,
)
const worker: Worker = answering(wrapped)
// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default worker
