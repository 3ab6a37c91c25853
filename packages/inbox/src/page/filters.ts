import { byId, button, element } from './element.ts'
import { colour, ruleName } from './rules.ts'
import type { Row } from './wire.ts'

/** What rows can be narrowed to: one type, one rule, one tag. Each choice tells how often it is met. */
export interface Filters {
  /** Counts a row, or takes it out of the counts. */
  tally(row: Row, sign: -1 | 1): void
  fits(row: Row): boolean
  /** Draws the choices anew. */
  show(): void
  clear(): void
}

/** @param onChange Called when a person narrows the rows or widens them again. */
export function createFilters(onChange: () => void): Filters {
  const types = createFilter(onChange, {
    met: ({ type }) => [[type, 1]],
    label: (name) => name,
    paint: (made, name) => made.setAttribute('data-type', name),
  })
  const rules = createFilter(onChange, {
    met: ({ marks }) => Object.entries(marks),
    label: ruleName,
    paint: colour,
  })
  const tags = createFilter(onChange, {
    // `installation: b186a544ec4ac739`
    met: (row) => Object.entries(row.tags).map(([name, value]) => [`${name}: ${value}`, 1]),
    label: (name) => name,
    paint: () => {},
    // Values of few items would only hide the telling ones.
    most: 40,
  })
  const all = [types, rules, tags]
  return {
    tally: (row, sign) => all.forEach((filter) => filter.tally(row, sign)),
    fits: (row) => all.every((filter) => filter.fits(row)),
    show() {
      byId('types').replaceChildren(...types.choices())
      byId('rules').replaceChildren(...rules.choices())
      byId('rules-part').toggleAttribute('hidden', rules.isEmpty())
      byId('tags').replaceChildren(...tags.choices())
      byId('tags-part').toggleAttribute('hidden', tags.isEmpty())
    },
    clear: () => all.forEach((filter) => filter.clear()),
  }
}

/** What one filter looks at, and how its choices look. */
interface FilterKind {
  /** The names that a row has, and how often. */
  readonly met: (row: Row) => readonly (readonly [name: string, count: number])[]
  readonly label: (name: string) => Node | string
  readonly paint: (made: HTMLElement, name: string) => void
  /** How many choices are shown. @default all */
  readonly most?: number
}

interface Filter extends Pick<Filters, 'clear' | 'fits' | 'tally'> {
  choices(): HTMLElement[]
  isEmpty(): boolean
}

function createFilter(onChange: () => void, kind: FilterKind): Filter {
  const { met, label, paint, most = Infinity } = kind
  const counts = new Map<string, number>()
  let only: string | undefined

  const choiceOf = ([name, count]: readonly [string, number]): HTMLElement => {
    const choice = button(
      element('span', {}, label(name), ' ', element('small', {}, count.toLocaleString('en'))),
      () => {
        only = only === name ? undefined : name
        onChange()
      },
      { 'aria-pressed': String(only === name) },
    )
    paint(choice, name)
    return choice
  }

  return {
    tally(row, sign) {
      for (const [name, times] of met(row)) {
        const count = (counts.get(name) ?? 0) + sign * times
        if (count > 0) counts.set(name, count)
        else counts.delete(name)
      }
    },
    fits: (row) => only === undefined || met(row).some(([name]) => name === only),
    // Places whose rule has no name tell least, so they stand last.
    choices: () =>
      [...counts]
        .toSorted(
          ([a, x], [b, y]) => Number(a === '') - Number(b === '') || y - x || (a < b ? -1 : 1),
        )
        .slice(0, most)
        .map(choiceOf),
    isEmpty: () => counts.size === 0,
    clear() {
      counts.clear()
      only = undefined
    },
  }
}
