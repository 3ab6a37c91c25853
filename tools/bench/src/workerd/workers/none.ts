import { answering, shop, type Worker } from './shop.ts'

const worker: Worker = answering(shop)
// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default worker
