import type { CanaryKind } from '../../../evidence/canaries.ts'
import type { Plant } from '../../../matrix/plant.ts'

/** Attributes that the SDK writes into selectors. */
const told = ['aria-label', 'title', 'name', 'alt', 'id', 'class', 'data-order'] as const

/** Names of kinds that fit into an attribute without blanks: `id` and `class` split at them. */
const solid: Readonly<Record<string, CanaryKind>> = { id: 'stripeKey', class: 'githubToken' }

/** Elements with a secret in each attribute, one element for each, for the test to press. */
export function plantElements(plant: Plant): void {
  for (const name of told) {
    const button = document.createElement('button')
    button.textContent = name
    button.setAttribute(name, plant(`${name} of a pressed element`, solid[name]))
    button.setAttribute('data-press', '')
    document.body.append(button)
  }
  const named = document.createElement('button')
  named.dataset['sentryComponent'] = plant('component name of an element', 'stripeKey')
  named.setAttribute('data-press', '')
  named.textContent = 'component'
  document.body.append(named)

  const form = document.createElement('form')
  form.id = plant('id of a form', 'githubToken')
  const input = document.createElement('input')
  input.name = plant('name of an input')
  input.setAttribute('data-type', '')
  const filled = document.createElement('input')
  filled.value = plant('value of an input')
  input.placeholder = plant('placeholder of an input')
  form.append(input, filled)
  document.body.append(form)

  const note = document.createElement('p')
  note.textContent = `paid with ${plant('text of the page')}`
  note.setAttribute('data-note', plant('data attribute'))
  const link = document.createElement('a')
  link.href = `/orders?access_token=${plant('link of the page', 'opaque')}`
  link.textContent = 'orders'
  const custom = document.createElement(
    `x-${plant('name of an element', 'stripeKey').toLowerCase()}`,
  )
  document.body.append(note, link, custom)
  document.title = `Shop ${plant('title of the page')}`
}

/** The largest thing in the page, something that shifts and something slow: web vitals name them. */
export async function plantVitals(plant: Plant): Promise<void> {
  const shifted = document.createElement('p')
  shifted.textContent = 'shifted '.repeat(40)
  shifted.id = plant('id of a shifted element', 'stripeKey')
  shifted.title = plant('title of a shifted element')
  document.body.append(shifted)

  await painted()
  const hero = document.createElement('img')
  hero.src = `/hero.svg?token=${plant('URL of the largest element', 'opaque')}`
  hero.id = plant('id of the largest element', 'stripeKey')
  hero.alt = plant('alt of the largest element')
  hero.className = plant('class of the largest element', 'githubToken')
  hero.setAttribute('name', plant('name of the largest element'))
  hero.setAttribute('elementtiming', plant('identifier of a timed element', 'npmToken'))
  hero.width = 900
  hero.height = 600
  document.body.prepend(hero)

  const slow = document.createElement('button')
  slow.textContent = 'slow'
  slow.setAttribute('aria-label', plant('label of a slow element'))
  slow.id = plant('id of a slow element', 'npmToken')
  slow.setAttribute('data-slow', '')
  slow.addEventListener('click', () => block(300))
  document.body.prepend(slow)
}

/** Moves the element that is there to be moved. Only shifts without a hand in them count. */
export function shift(): void {
  const spacer = document.createElement('div')
  spacer.style.height = '220px'
  document.body.prepend(spacer)
}

/** What was never seen in one place cannot shift to another. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))
  })
}

function block(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end) {
    // A main thread that is busy: long tasks and long frames name who kept it so.
  }
}
