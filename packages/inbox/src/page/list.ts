import { byId, counted } from './element.ts'
import { createFilters } from './filters.ts'
import { optionOf, removedIn } from './option.ts'
import type { Arrival, Found, Row } from './wire.ts'

/** The list of what arrived, newest first, with its filters and its counts. */
export interface List {
  /** Adds rows, and takes out those the inbox has forgotten. */
  add(arrival: Arrival): void
  clear(): void
  /** Marks a row as chosen; `undefined` chooses none. */
  choose(id: string | undefined): void
  /** Shows only rows whose title holds the text or that are in `found`. */
  search(text: string, found: Found): void
}

interface Entry {
  readonly row: Row
  readonly option: HTMLElement
}

/**
 * Fills the list part of the page.
 *
 * @param onChoose Called when a person chooses a row.
 */
export function createList(onChoose: (id: string) => void): List {
  const box = byId('rows')
  const entries = new Map<string, Entry>()
  const filters = createFilters(refresh)
  let chosen: string | undefined
  let text = ''
  let found: Found = {}

  const isFound = ({ type, title, id }: Row): boolean =>
    text === '' ||
    Object.hasOwn(found, id) ||
    `${type} ${title}`.toLowerCase().includes(text.toLowerCase())

  function refresh(): void {
    let shown = 0
    let removed = 0
    for (const { row, option } of entries.values()) {
      const visible = filters.fits(row) && isFound(row)
      option.hidden = !visible
      shown += visible ? 1 : 0
      removed += visible ? removedIn(row) : 0
    }
    const of = shown === entries.size ? '' : ` of ${entries.size.toLocaleString('en')}`
    byId('count').textContent =
      entries.size === 0
        ? ''
        : `${counted(shown, 'item')}${of}, ${counted(removed, 'place')} removed`
    byId('list-part').toggleAttribute('hidden', entries.size === 0)
    byId('empty').toggleAttribute('hidden', entries.size > 0)
    byId('nothing').toggleAttribute('hidden', entries.size === 0 || shown > 0)
    filters.show()
  }

  function choose(id: string | undefined): void {
    entries.get(chosen ?? '')?.option.setAttribute('aria-selected', 'false')
    chosen = id
    const option = entries.get(id ?? '')?.option
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) box.setAttribute('aria-activedescendant', option.id)
    else box.removeAttribute('aria-activedescendant')
  }

  box.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (option) onChoose(option.id)
  })
  box.addEventListener('keydown', (event) => {
    const visible = [...box.children].filter((child) => !(child as HTMLElement).hidden)
    const at = visible.findIndex((option) => option.id === chosen)
    const target: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, visible.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: visible.length - 1,
    }
    const next = visible[target[event.key] ?? -1]
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
  })

  return {
    add({ rows, oldest }) {
      const fresh = rows.filter((row) => !entries.has(row.id))
      for (const row of fresh) {
        entries.set(row.id, { row, option: optionOf(row) })
        filters.tally(row, 1)
      }
      for (const [id, { row, option }] of entries) {
        // Rows stand in the order they came.
        if (row.requestId >= oldest) break
        entries.delete(id)
        option.remove()
        filters.tally(row, -1)
      }
      box.prepend(...fresh.toReversed().flatMap((row) => entries.get(row.id)?.option ?? []))
      refresh()
    },
    clear() {
      box.replaceChildren()
      entries.clear()
      filters.clear()
      choose(undefined)
      refresh()
    },
    choose,
    search(newText, newFound) {
      text = newText
      found = newFound
      for (const { row, option } of entries.values()) {
        const forms = Object.hasOwn(found, row.id) ? found[row.id] : undefined
        const hidden = forms?.filter((form) => form !== 'plain') ?? []
        const note = hidden.length > 0 ? `found in ${hidden.join(', ')}` : ''
        option.querySelector('.found')?.replaceChildren(note)
      }
      refresh()
    },
  }
}
