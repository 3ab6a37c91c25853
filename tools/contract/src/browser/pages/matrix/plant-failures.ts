import type { Plant } from '../../../matrix/plant.ts'

/** Errors as pages have them: nobody catches them, and the browser hands them to `window`. */
export async function plantFailures(plant: Plant): Promise<void> {
  throwLater(new TypeError(`pay: ${plant('uncaught error')}`))
  throwLater(plant('uncaught text'))
  throwLater({ reason: plant('uncaught object'), token: plant('uncaught object key', 'opaque') })
  throwLater(
    Object.assign(new Error('with properties'), {
      config: { auth: { password: plant('property of an uncaught error', 'opaque') } },
      note: plant('text property of an uncaught error'),
      cause: new Error(plant('cause of an uncaught error')),
    }),
  )
  dispatchEvent(
    new CustomEvent('unhandledrejection', {
      detail: { reason: new Error(plant('reason of a custom event')) },
    }),
  )
  throwLater(new DOMException(plant('message of a DOMException'), 'DataError'))
  throwLater(new CustomEvent(`order.${plant('thrown event', 'stripeKey')}`))

  const secretName = plant('name of a function', 'stripeKey')
  const secretFile = `${location.origin}/bundle.js?key=${plant('URL of a script', 'stripeKey')}`
  runScript(`setTimeout(function ${secretName}() { throw new Error('from a named function') })
//# sourceURL=${secretFile}`)
  // A function of the page's HTML.
  const { failInHtml } = globalThis as { failInHtml?: () => void }
  setTimeout(() => failInHtml?.())

  // For a moment after an error the SDK takes every other one for the same.
  await turn(20)
  reject(new Error(`refund: ${plant('rejection')}`))
  reject(plant('rejected text'))
  reject({ note: plant('rejected object'), password: plant('rejected key', 'opaque') })
  await turn(20)
}

/** Throws where nobody can catch it. */
export function throwLater(thrown: unknown): void {
  setTimeout(() => {
    throw thrown
  })
}

function reject(reason: unknown): void {
  void Promise.reject(reason)
}

function runScript(text: string): void {
  const script = document.createElement('script')
  script.textContent = text
  document.body.append(script)
}

/** Gives the browser time for its own tasks: reports, observers and paints have no promise to wait for. */
export function turn(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
