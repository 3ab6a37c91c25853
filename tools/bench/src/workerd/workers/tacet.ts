import { withTelemetry } from '@tacet/edge/cloudflare'
import { answering, shop, type Worker } from './shop.ts'

const worker: Worker = answering(withTelemetry(shop))
// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default worker
