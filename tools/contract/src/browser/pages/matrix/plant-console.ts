import type { Plant } from '../../../matrix/plant.ts'

/** What a page says on its console: breadcrumbs, logs and messages are made from the arguments. */
export function plantConsole(plant: Plant): void {
  console.log(`paid with ${plant('console text')}`)
  console.info('paid with', plant('console argument'), 42)
  console.warn('order', { note: plant('console object'), password: plant('console key', 'opaque') })
  console.error(new Error(plant('console error')))
  console.error(
    'failed:',
    Object.assign(new Error(plant('second console argument')), {
      apiKey: plant('property of a console error', 'opaque'),
      cause: new Error(plant('cause of a console error')),
    }),
  )
  console.debug('card %s of %o', plant('console format value'), {
    note: plant('console format object'),
  })
  console.log([plant('console list')])
  console.log(new URL(`https://x.test/?access_token=${plant('console URL', 'opaque')}`))
  console.assert(false, plant('console assertion'))
  console.log(button(plant))
}

/** An element as an argument is written out like the target of a click. */
function button(plant: Plant): HTMLElement {
  const element = document.createElement('button')
  element.title = plant('title of a console element')
  return element
}
