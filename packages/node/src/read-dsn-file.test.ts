import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDsnFile } from './read-dsn-file.ts'

const dsn = 'https://key@errors.test/1'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsn-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('a file is read, also through a link', () => {
  const link = join(folder, 'link')
  symlinkSync(file('dsn', `${dsn}\n`), link)
  expect(readDsnFile(link)).toBe(`${dsn}\n`)
})

test('a pipe is not waited for', () => {
  const path = join(folder, 'pipe')
  execFileSync('sh', ['-c', 'mkfifo "$0"', path])
  // Without it, a reader that waits would wait for ever, and this test with it.
  const writer = spawn('sh', ['-c', 'echo "$0" > "$1"', dsn, path])
  expect(() => readDsnFile(path)).toThrow('not a file')
  writer.kill()
})

test.each(['/dev/zero', tmpdir()])('%s, which is no file, is not read', (path) => {
  expect(() => readDsnFile(path)).toThrow('not a file')
})

test('a file that is much too large is not read', () => {
  expect(() => readDsnFile(file('large', `${dsn}${' '.repeat(70_000)}`))).toThrow('not a file')
})
