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
  rejectLater(new Error(`refund: ${plant('rejection')}`))
  rejectLater(plant('rejected text'))
  rejectLater({ note: plant('rejected object'), password: plant('rejected key', 'opaque') })
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
  // The stack tells the line, and the SDK reads that line in the page's HTML.
  throwFromHtml()
  await turn(50)
}

/** The page's HTML has a script with a secret beside a function that throws. */
function throwFromHtml(): void {
  const { failInHtml } = globalThis as { failInHtml?: () => void }
  setTimeout(() => failInHtml?.())
}

function throwLater(thrown: unknown): void {
  setTimeout(() => {
    throw thrown
  })
}

function rejectLater(reason: unknown): void {
  setTimeout(() => {
    void Promise.reject(reason)
  })
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
