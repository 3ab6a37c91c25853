import { byId, button, element } from './element.ts'
import { renderDetail } from './detail.ts'
import { createList } from './list.ts'
import type { Arrival, Detail, Found, Listing } from './wire.ts'

const list = createList(choose)
const search = byId('search') as HTMLInputElement
const answer = byId('answer') as HTMLSelectElement
const detailPart = byId('detail')
let searches = 0
let waiting: Arrival = { rows: [], oldest: 0 }

async function load(): Promise<void> {
  const response = await fetch('/api/items')
  const { dsn, answer: current, answers, ...arrival } = (await response.json()) as Listing
  list.clear()
  list.add(arrival)
  for (const place of document.querySelectorAll('.dsn')) place.textContent = dsn
  answer.replaceChildren(...answers.map((name) => element('option', { value: name }, name)))
  answer.value = current
  showAnswer()
  await Promise.all([show(), find()])
  document.body.dataset['live'] = 'yes'
  byId('live').textContent = 'live'
}

/** Chooses a row; the address bar keeps it, so that Back and a shared link work. */
function choose(id: string | undefined): void {
  const address = id === undefined ? location.pathname : `#${id}`
  if (id !== undefined && location.hash === '') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  show().catch(offline)
}

async function show(): Promise<void> {
  const id = location.hash.slice(1)
  list.choose(id === '' ? undefined : id)
  if (id === '') {
    document.body.classList.remove('reading')
    detailPart.replaceChildren((byId('no-choice') as HTMLTemplateElement).content.cloneNode(true))
    return
  }
  const response = await fetch(`/api/items/${encodeURIComponent(id)}`)
  // A person may have gone on to another row meanwhile.
  if (location.hash.slice(1) !== id) return
  if (!response.ok) {
    choose(undefined)
    return
  }
  detailPart.replaceChildren(renderDetail((await response.json()) as Detail, choose))
  detailPart.scrollTop = 0
  document.body.classList.add('reading')
}

async function find(): Promise<void> {
  const text = search.value
  const current = ++searches
  if (text === '') {
    list.search('', {})
    return
  }
  const response = await fetch(`/api/search?${new URLSearchParams({ text }).toString()}`)
  const found = (await response.json()) as Found
  if (current === searches) list.search(text, found)
}

function follow(): void {
  const events = new EventSource('/events')
  // Whatever was missed while the line was down is in the list that is loaded now.
  events.addEventListener('ready', () => {
    load().catch(offline)
  })
  events.addEventListener('rows', (event) => {
    const { rows, oldest } = JSON.parse(event.data as string) as Arrival
    waiting = { rows: [...waiting.rows, ...rows], oldest }
    // A burst is drawn once a frame, not once a row.
    if (waiting.rows.length === rows.length) requestAnimationFrame(addWaiting)
  })
  events.addEventListener('clear', () => {
    waiting = { rows: [], oldest: 0 }
    list.clear()
    choose(undefined)
  })
  events.addEventListener('error', offline)
}

function addWaiting(): void {
  const arrival = waiting
  waiting = { rows: [], oldest: 0 }
  list.add(arrival)
  if (search.value !== '') find().catch(offline)
}

function offline(): void {
  document.body.dataset['live'] = 'no'
  byId('live').textContent = 'not connected'
}

function showAnswer(): void {
  document.body.classList.toggle('faulty', answer.selectedIndex > 0)
}

search.addEventListener('input', () => {
  find().catch(offline)
})
answer.addEventListener('change', () => {
  showAnswer()
  fetch(`/api/answer/${encodeURIComponent(answer.value)}`, { method: 'PUT' }).catch(offline)
})
byId('clear').addEventListener('click', () => {
  fetch('/api/items', { method: 'DELETE' }).catch(offline)
})
for (const place of document.querySelectorAll('.copy')) {
  const copy = button('Copy', () => {
    const text = place.querySelector('code')?.textContent ?? ''
    navigator.clipboard.writeText(text).then(
      () => (copy.textContent = 'Copied'),
      () => (copy.textContent = 'Select and copy'),
    )
  })
  place.append(copy)
}
addEventListener('popstate', () => {
  show().catch(offline)
})
addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
  if (event.key === '/' && !isTyping) {
    event.preventDefault()
    search.focus()
  }
  if (event.key !== 'Escape') return
  if (event.target === search && search.value !== '') {
    search.value = ''
    find().catch(offline)
  } else {
    choose(undefined)
    byId('rows').focus()
  }
})
follow()
