import { byId, button, counted, element } from './element.ts'
import { colour, markerText, ruleName } from './rules.ts'
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
  const types = new Map<string, number>()
  const rules = new Map<string, number>()
  const tags = new Map<string, number>()
  let chosen: string | undefined
  let onlyType: string | undefined
  let onlyRule: string | undefined
  let onlyTag: string | undefined
  let text = ''
  let found: Found = {}

  const fits = ({ type, title, id, marks, tags: own }: Row): boolean =>
    (onlyType === undefined || type === onlyType) &&
    (onlyRule === undefined || Object.hasOwn(marks, onlyRule)) &&
    (onlyTag === undefined || labelsOf(own).includes(onlyTag)) &&
    (text === '' ||
      Object.hasOwn(found, id) ||
      `${type} ${title}`.toLowerCase().includes(text.toLowerCase()))

  function showFilters(): void {
    const filters = (
      counts: ReadonlyMap<string, number>,
      only: string | undefined,
      set: (name: string | undefined) => void,
      label: (name: string) => Node | string,
      paint: (made: HTMLElement, name: string) => void,
    ): HTMLElement[] =>
      [...counts]
        // Places whose rule has no name tell least, so they stand last.
        .toSorted(
          ([a, x], [b, y]) => Number(a === '') - Number(b === '') || y - x || (a < b ? -1 : 1),
        )
        .map(([name, count]) => {
          const choice = button(
            element('span', {}, label(name), ' ', element('small', {}, count.toLocaleString('en'))),
            () => {
              set(only === name ? undefined : name)
              refresh()
            },
            { 'aria-pressed': String(only === name) },
          )
          paint(choice, name)
          return choice
        })
    byId('types').replaceChildren(
      ...filters(
        types,
        onlyType,
        (name) => (onlyType = name),
        (name) => name,
        (made, name) => made.setAttribute('data-type', name),
      ),
    )
    byId('rules').replaceChildren(
      ...filters(rules, onlyRule, (name) => (onlyRule = name), ruleName, colour),
    )
    byId('rules-part').toggleAttribute('hidden', rules.size === 0)
    byId('tags').replaceChildren(
      ...filters(
        new Map([...tags].toSorted(([, a], [, b]) => b - a).slice(0, MAX_TAGS)),
        onlyTag,
        (name) => (onlyTag = name),
        (name) => name,
        () => {},
      ),
    )
    byId('tags-part').toggleAttribute('hidden', tags.size === 0)
  }

  function refresh(): void {
    let shown = 0
    let removed = 0
    for (const { row, option } of entries.values()) {
      const visible = fits(row)
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
    showFilters()
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

  /** Adds a row to the counts of the filters, or takes it out. */
  function tally(row: Row, sign: -1 | 1): void {
    const change = (counts: Map<string, number>, name: string, by: number): void => {
      const count = (counts.get(name) ?? 0) + sign * by
      if (count > 0) counts.set(name, count)
      else counts.delete(name)
    }
    change(types, row.type, 1)
    for (const [rule, count] of Object.entries(row.marks)) change(rules, rule, count)
    for (const label of labelsOf(row.tags)) change(tags, label, 1)
  }

  return {
    add({ rows, oldest }) {
      const fresh = rows.filter((row) => !entries.has(row.id))
      for (const row of fresh) {
        entries.set(row.id, { row, option: optionOf(row) })
        tally(row, 1)
      }
      for (const [id, { row, option }] of entries) {
        // Rows stand in the order they came.
        if (row.requestId >= oldest) break
        entries.delete(id)
        option.remove()
        tally(row, -1)
      }
      box.prepend(...fresh.toReversed().flatMap((row) => entries.get(row.id)?.option ?? []))
      refresh()
    },
    clear() {
      box.replaceChildren()
      for (const map of [entries, types, rules, tags]) map.clear()
      onlyType = onlyRule = onlyTag = undefined
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

/** Values of few items would only hide the telling ones. */
const MAX_TAGS = 40

/** `installation: b186a544ec4ac739` */
const labelsOf = (tags: Row['tags']): string[] =>
  Object.entries(tags).map(([name, value]) => `${name}: ${value}`)

const removedIn = (row: Row): number =>
  Object.values(row.marks).reduce((sum, count) => sum + count, 0)

function optionOf(row: Row): HTMLElement {
  const removed = removedIn(row)
  const time = new Date(row.time)
  return element(
    'li',
    { role: 'option', id: row.id, 'aria-selected': 'false', 'data-type': row.type },
    element(
      'span',
      { class: 'facts' },
      element('span', { class: 'type', 'data-type': row.type }, row.type),
      row.status === 200
        ? undefined
        : element('span', { class: 'bad' }, row.status === 0 ? 'no answer' : String(row.status)),
      removed > 0 ? element('span', { class: 'count' }, `${removed} removed`) : undefined,
      element('span', { class: 'found' }),
      element('time', { datetime: row.time }, time.toLocaleTimeString()),
    ),
    element('span', { class: 'title' }, markerText(row.title)),
  )
}
