import type { Plant } from '../../../matrix/plant.ts'
import { turn } from './plant-failures.ts'

/** Requests of a page: their URLs, headers and bodies, successful and failing, here and elsewhere. */
export async function plantRequests(plant: Plant, others: string): Promise<void> {
  await say(
    `/api/orders?access_token=${plant('fetch query', 'opaque')}&note=${text(plant('fetch note'))}`,
  )
  await say(`/api/${text(plant('fetch path', 'stripeKey'))}/orders`)
  await say(`/api/orders#id_token=${plant('fetch fragment', 'opaque')}`)
  await say(new Request(`/api/orders?api_key=${plant('Request query', 'opaque')}`))
  await say('/api/orders', {
    method: 'POST',
    headers: { 'x-api-key': plant('fetch header', 'opaque'), 'content-type': 'application/json' },
    body: JSON.stringify({
      note: plant('fetch body'),
      password: plant('fetch body key', 'opaque'),
    }),
  })
  await say(`/api/graphql?key=${plant('graphql query string', 'stripeKey')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `query Orders { orders(card: "${plant('graphql document')}") { id } }`,
      variables: { token: plant('graphql variable', 'opaque') },
      operationName: 'Orders',
    }),
  })
  await say(`/api/fail?access_token=${plant('failing fetch query', 'opaque')}`, {
    headers: { 'x-api-key': plant('failing fetch header', 'opaque') },
  })
  await say(`http://127.0.0.1:9/gone?access_token=${plant('fetch of an absent host', 'opaque')}`)
  await xhr(
    `/api/orders?access_token=${plant('XHR query', 'opaque')}`,
    plant('XHR header', 'opaque'),
    {
      note: plant('XHR body'),
    },
  )
  await xhr(`/api/fail?access_token=${plant('failing XHR query', 'opaque')}`, 'none', {})
  navigator.sendBeacon(`/api/beacon?access_token=${plant('beacon query', 'opaque')}`)

  // Somebody else's server: what it is told beyond the app's own request is a leak too.
  await say(`${others}/service`)
  await say(new Request(`${others}/service`))
  await xhr(`${others}/service`, undefined, undefined)
}

/** Parts of the page that the browser fetches itself: their URLs become resource spans. */
export async function plantResources(plant: Plant): Promise<void> {
  const image = document.createElement('img')
  image.src = `/picture.svg?token=${plant('image URL', 'opaque')}`
  const sheet = document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = `/sheet.css?sig=${text(plant('style sheet URL', 'stripeKey'))}`
  const script = document.createElement('script')
  script.src = `/${text(plant('script path', 'githubToken'))}/empty.js`
  document.body.append(image, sheet, script)
  const frame = document.createElement('iframe')
  frame.src = `/empty.svg?access_token=${plant('frame URL', 'opaque')}`
  document.body.append(frame)

  performance.mark(`mark ${plant('performance mark')}`)
  performance.mark('order', { detail: { note: plant('detail of a mark'), pin: 'x' } })
  performance.measure(`measure ${plant('performance measure')}`, 'order')
  performance.measure('order', {
    start: 'order',
    detail: { token: plant('detail of a measure', 'opaque') },
  })
  await turn(50)
}

/** Navigations within the page. */
export async function plantNavigation(plant: Plant): Promise<void> {
  history.pushState({}, '', `/orders?access_token=${plant('pushState query', 'opaque')}`)
  await turn(30)
  history.replaceState({}, '', `/orders/${text(plant('replaceState path', 'stripeKey'))}`)
  await turn(30)
  location.hash = `access_token=${plant('hash', 'opaque')}`
  await turn(30)
  history.pushState({}, '', `/back?note=${text(plant('URL that is left again'))}`)
  history.back()
  await turn(50)
}

async function say(input: Request | string, init?: RequestInit): Promise<void> {
  try {
    await (await fetch(input, init)).text()
  } catch {
    // Some of them fail on purpose.
  }
}

function xhr(url: string, key: string | undefined, body: object | undefined): Promise<void> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    if (key !== undefined) request.setRequestHeader('x-api-key', key)
    if (body !== undefined) request.setRequestHeader('content-type', 'application/json')
    request.addEventListener('loadend', () => resolve())
    request.send(body === undefined ? null : JSON.stringify(body))
  })
}

const text = encodeURIComponent
