import { findMarks } from '../rows/marks.ts'
import { button, counted, element, sizeText } from './element.ts'
import { markerText, ruleChip } from './rules.ts'
import { traceView } from './trace.ts'
import { createTree } from './tree.ts'
import type { Tree } from './tree.ts'
import type { Detail } from './wire.ts'

const MAX_PLACES = 200

/** All of one row: what was removed, the payload as a tree and as it arrived, and its request. */
export function renderDetail(
  detail: Detail,
  choose: (row: string | undefined) => void,
): HTMLElement {
  const { row, trace } = detail
  const payload = parse(detail.text)
  const tree = payload === undefined ? undefined : createTree(payload, detail.marks)

  const tabs: [string, HTMLElement][] = []
  if (tree) tabs.push(['Payload', tree.root])
  tabs.push([tree ? 'Raw' : 'Payload', rawView(detail)])
  tabs.push(['Headers', headersView(detail)])
  if (trace.length > 0) tabs.push(['Trace', traceView(trace, row.id, choose)])
  const { bar, panels, show } = tabView(tabs)

  const title = element(
    'h2',
    { tabindex: '-1' },
    markerText(row.title === '' ? row.type : row.title),
  )
  return element(
    'div',
    { class: 'sheet' },
    button('All items', () => choose(undefined), { class: 'back' }),
    element(
      'p',
      { class: 'facts' },
      element('span', { class: 'type', 'data-type': row.type }, row.type),
      element('time', { datetime: row.time }, new Date(row.time).toLocaleString()),
      element('span', {}, sizeText(row.bytes)),
      element('span', { class: row.status === 200 ? '' : 'bad' }, answerText(row.status)),
    ),
    title,
    row.error !== undefined && row.error !== row.title
      ? element('p', { class: 'notice' }, row.error)
      : undefined,
    removedView(detail, tree, () => show(0)),
    bar,
    ...panels,
  )
}

const answerText = (status: number): string =>
  status === 0 ? 'not answered' : status === 200 ? 'accepted' : `refused with ${status}`

function removedView(detail: Detail, tree: Tree | undefined, showTree: () => void): HTMLElement {
  const { marks, row } = detail
  if (marks.length === 0) {
    const isItem = detail.itemHeaders !== undefined
    return element(
      'p',
      { class: 'quiet' },
      isItem ? 'Nothing in this item is marked as removed.' : '',
    )
  }
  const places = marks.slice(0, MAX_PLACES).map((mark) => {
    const path = element('code', {}, pathText(mark.path))
    const label = element('span', {}, path, ruleChip(mark.rule ?? '', mark.method))
    const reveal = (): void => {
      showTree()
      tree?.reveal(mark.path)
    }
    return element('li', {}, button(label, reveal))
  })
  const rest = marks.length - places.length
  return element(
    'details',
    { class: 'places', ...(marks.length <= 8 && { open: '' }) },
    element(
      'summary',
      {},
      element('b', {}, `${counted(marks.length, 'place')} removed`),
      ...Object.keys(row.marks).map((rule) => ruleChip(rule)),
    ),
    element('ol', {}, ...places),
    rest > 0 ? element('p', { class: 'quiet' }, `and ${rest} more`) : undefined,
  )
}

/** `exception.values[0].value` */
const pathText = (path: readonly (number | string)[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number' || /^\d+$/.test(part)) return `${text}[${part}]`
    if (/^[\w$]+$/.test(part)) return text === '' ? part : `${text}.${part}`
    return `${text}[${JSON.stringify(part)}]`
  }, '') || '(all of it)'

function rawView({ row, text, hex, cut }: Detail): HTMLElement {
  const size = sizeText(row.bytes)
  return element(
    'div',
    {},
    element(
      'p',
      { class: 'quiet' },
      cut ? `The start of ${size}, as they arrived. ` : `${size}, as they arrived. `,
      element('a', { href: `/api/items/${row.id}/raw`, download: '' }, 'Download'),
    ),
    element('pre', { tabindex: '0' }, text === undefined ? (hex ?? '') : markerText(text)),
  )
}

function headersView({ itemHeaders, envelopeHeaders, request }: Detail): HTMLElement {
  const headers = element('dl', { class: 'headers' })
  for (let at = 0; at < request.headers.length; at += 2) {
    const value = markerText(request.headers[at + 1] ?? '')
    headers.append(element('dt', {}, request.headers[at] ?? ''), element('dd', {}, value))
  }
  const treeOf = (title: string, value: unknown): (HTMLElement | undefined)[] =>
    value === undefined ? [] : [element('h3', {}, title), createTree(value, findMarks(value)).root]
  const sizes =
    request.sent === request.decoded
      ? sizeText(request.sent)
      : `${sizeText(request.sent)} on the wire, ${sizeText(request.decoded)} inflated`
  return element(
    'div',
    {},
    ...treeOf('Item', itemHeaders),
    ...treeOf('Envelope', envelopeHeaders),
    element('h3', {}, 'Request'),
    element('p', { class: 'line' }, element('code', {}, request.line)),
    element('p', { class: 'quiet' }, sizes),
    headers,
  )
}

function tabView(tabs: readonly (readonly [string, HTMLElement])[]): {
  readonly bar: HTMLElement
  readonly panels: readonly HTMLElement[]
  readonly show: (index: number) => void
} {
  const labels = tabs.map(([label], index) =>
    button(label, () => show(index), {
      role: 'tab',
      id: `tab-${index}`,
      'aria-controls': `panel-${index}`,
    }),
  )
  const panels = tabs.map(([, content], index) =>
    element(
      'section',
      { role: 'tabpanel', id: `panel-${index}`, 'aria-labelledby': `tab-${index}` },
      content,
    ),
  )
  const show = (chosen: number): void => {
    for (const [index, label] of labels.entries()) {
      label.setAttribute('aria-selected', String(index === chosen))
      label.tabIndex = index === chosen ? 0 : -1
      panels[index]?.toggleAttribute('hidden', index !== chosen)
    }
  }
  const bar = element('div', { role: 'tablist', 'aria-label': 'Views' }, ...labels)
  bar.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next =
      (labels.findIndex((label) => label.tabIndex === 0) + step + tabs.length) % tabs.length
    show(next)
    labels[next]?.focus()
  })
  show(0)
  return { bar, panels, show }
}

/** JSON payloads as values; anything else has no tree. */
function parse(text: string | undefined): unknown {
  if (text === undefined || !/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
