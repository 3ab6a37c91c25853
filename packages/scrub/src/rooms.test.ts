import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// The README lists the rooms from the ground up.
const source = new URL('./', import.meta.url)
const readme = readFileSync(new URL('../README.md', source), 'utf8')
const rooms = [...readme.matchAll(/^\| `(\w+)\/` +\|/gm)].map(([, room = '']) => room)
const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory())

test('the README tells of every room', () => {
  expect(rooms.toSorted()).toEqual(folders.map(({ name }) => name).toSorted())
})

test.each(rooms)('%s/ imports only from rooms that the README lists above it', (room) => {
  const folder = new URL(`${room}/`, source)
  const files = readdirSync(folder).filter((name) => !/\.(?:test|samples|examples)\.ts$/.test(name))
  const imported = files.flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    return [...text.matchAll(/ from '\.\.\/([\w-]+)/g)].map(([, from = '']) => from)
  })
  const above = rooms.slice(0, rooms.indexOf(room))
  expect(imported.filter((from) => !above.includes(from))).toEqual([])
})
