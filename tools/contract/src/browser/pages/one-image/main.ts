// A product whose operators are not known when it is built: it asks its own server.
import { capture, flush, start } from '@tacet/browser'

const { on, reason = '' } = await start({}, { configUrl: '/telemetry-config' })
const secret = new URLSearchParams(location.search).get('token')
capture(new Error(`the cart is empty: password=${secret}`), { tags: { shop: 'north' } })
await flush(5_000)
document.title = on ? 'on' : `off: ${reason}`
