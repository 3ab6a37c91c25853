import type { Mark } from '../rows/marks.ts'
import { button, counted, element } from './element.ts'
import { leafValue } from './leaf.ts'
import { markerText, ruleChip } from './rules.ts'

/** A collapsible view of a JSON value. */
export interface Tree {
  readonly root: HTMLElement
  /** Opens the way to a place and brings it into view. */
  reveal(path: Mark['path']): void
}

type Path = Mark['path']

const OPEN_DEPTH = 2
const CHILDREN_AT_ONCE = 100
const MAX_OPENED_MARKS = 60
const PREVIEWED = 4
const PREVIEWED_TEXT = 60

/** Shows a value with its removed places. Branches are built when they are opened. */
export function createTree(value: unknown, marks: readonly Mark[]): Tree {
  const { marksAt, marksBelow } = byPlace(marks)
  const rows = new Map<string, HTMLElement>()
  const openToMarks = marks.length <= MAX_OPENED_MARKS

  function node(path: Path, name: Node | undefined, child: unknown): HTMLElement {
    const key = keyOf(path)
    const own = (marksAt.get(key) ?? []).filter((mark) => !mark.inKey)
    // Under a key that is gone, the places removed below it are still worth showing.
    const hasMarks = marksBelow.has(key)
    const shown = child === undefined && hasMarks ? {} : child
    const made =
      isObject(shown) && (hasMarks || Object.keys(shown).length > 0)
        ? branch(path, name, shown, own)
        : element('div', { class: 'leaf' }, name, leafValue(child, own))
    rows.set(key, made)
    return made
  }

  function branch(
    path: Path,
    name: Node | undefined,
    value: object,
    own: readonly Mark[],
  ): HTMLElement {
    const children = childrenOf(path, value)
    const below = marksBelow.get(keyOf(path)) ?? 0
    const summary = element(
      'summary',
      {},
      name,
      element('span', { class: 'size' }, sizeOf(value)),
      below > 0 ? element('span', { class: 'below' }, `${below} removed`) : undefined,
      ...own.map((mark) => ruleChip(mark.rule ?? '', mark.method)),
      element('span', { class: 'preview' }, markerText(previewOf(value))),
    )
    const inner = element('div', { class: 'children' })
    const made = element('details', { class: 'branch' }, summary, inner)
    const fill = (): void => {
      if (inner.childElementCount > 0) return
      showMore(inner, children, path)
    }
    made.addEventListener('toggle', fill)
    const isMeta = path.at(-1) === '_meta'
    if (!isMeta && (path.length < OPEN_DEPTH || (openToMarks && below > 0))) {
      made.open = true
      fill()
    }
    return made
  }

  /** Keys and values of a branch, and the keys that only `_meta` still knows. */
  function childrenOf(path: Path, value: object): (readonly [number | string, unknown])[] {
    if (Array.isArray(value)) return value.map((child: unknown, index) => [index, child])
    const present = Object.entries(value)
    const gone = marks.flatMap((mark) => {
      const key = mark.path[path.length]
      const isBelow = key !== undefined && path.every((part, at) => mark.path[at] === part)
      return isBelow && !Object.hasOwn(value, key) ? [[String(key), undefined] as const] : []
    })
    return [...present, ...new Map(gone)]
  }

  function showMore(
    inner: HTMLElement,
    children: readonly (readonly [number | string, unknown])[],
    path: Path,
    from = 0,
  ): void {
    const until = from + CHILDREN_AT_ONCE
    for (const [key, child] of children.slice(from, until)) {
      const name = element('span', { class: 'key' }, markerText(String(key)))
      inner.append(node([...path, key], name, child))
    }
    if (children.length > until) {
      const more = button(
        `show more (${counted(children.length - until, 'entry').replace('entrys', 'entries')})`,
        () => {
          more.remove()
          showMore(inner, children, path, until)
        },
      )
      inner.append(more)
    }
  }

  const root = element('div', { class: 'tree' }, node([], undefined, value))
  return {
    root,
    reveal(path) {
      for (let length = 0; length < path.length; length += 1) {
        const row = rows.get(keyOf(path.slice(0, length)))
        if (!(row instanceof HTMLDetailsElement)) continue
        row.open = true
        row.dispatchEvent(new Event('toggle'))
        let more = row.querySelector<HTMLElement>(':scope > .children > button')
        while (more && !rows.has(keyOf(path.slice(0, length + 1)))) {
          more.click()
          more = row.querySelector<HTMLElement>(':scope > .children > button')
        }
      }
      const place = rows.get(keyOf(path))
      if (!place) return
      for (const shown of root.querySelectorAll('.shown')) shown.classList.remove('shown')
      place.classList.add('shown')
      place.scrollIntoView({ block: 'center' })
    },
  }
}

/** The marks of each place, and how many there are below it. */
function byPlace(marks: readonly Mark[]): {
  readonly marksAt: ReadonlyMap<string, readonly Mark[]>
  readonly marksBelow: ReadonlyMap<string, number>
} {
  const marksAt = new Map<string, Mark[]>()
  const marksBelow = new Map<string, number>()
  for (const mark of marks) {
    const key = keyOf(mark.path)
    marksAt.set(key, [...(marksAt.get(key) ?? []), mark])
    for (let length = 0; length < mark.path.length; length += 1) {
      const above = keyOf(mark.path.slice(0, length))
      marksBelow.set(above, (marksBelow.get(above) ?? 0) + 1)
    }
  }
  return { marksAt, marksBelow }
}

const keyOf = (path: Path): string => JSON.stringify(path.map(String))

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const sizeOf = (value: object): string =>
  Array.isArray(value) ? `[${value.length}]` : `{${Object.keys(value).length}}`

/** The first plain values of a branch, for as long as it is closed. */
function previewOf(value: object): string {
  const parts: string[] = []
  for (const [key, child] of Object.entries(value).slice(0, PREVIEWED)) {
    if (isObject(child) || child === '') continue
    const text = String(child).slice(0, PREVIEWED_TEXT)
    parts.push(Array.isArray(value) ? text : `${key} ${text}`)
  }
  return parts.join(', ')
}
