import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findProofs } from './proofs.ts'
import { requirements, type Requirement } from './requirements.ts'

const root = join(import.meta.dirname, '../../..')

describe('every promise that is due has a proof', () => {
  const proofs = findProofs(root)
  const proven = new Set(proofs.map(({ id }) => id))
  const inRoom = (room: RegExp): ReadonlySet<string> =>
    new Set(proofs.filter(({ file }) => room.test(file)).map(({ id }) => id))
  const inPages = inRoom(/^tools\/contract\/src\/browser\//)
  const onTheEdge = inRoom(/^tools\/contract\/src\/edge\//)
  const onServers = inRoom(/^(?!tools\/contract\/src\/(?:browser|edge)\/)/)
  for (const [id, requirement] of Object.entries<Requirement>(requirements)) {
    if (requirement.later === undefined) {
      test(`${id} ${requirement.title} is proven on servers, in pages and on the edge`, () => {
        expect(onServers).toContain(id)
        expect(inPages).toContain(id)
        expect(onTheEdge).toContain(id)
      })
    } else {
      test(`${id} ${requirement.title} is not proven yet, and says why`, () => {
        expect(proven).not.toContain(id)
        expect(requirement.later).toMatch(/\w/)
      })
    }
  }

  test('no proof cites a promise that was never made', () => {
    expect([...proven].filter((id) => !(id in requirements))).toEqual([])
  })
})

describe('the search for proofs', () => {
  let workspace = ''
  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'tacet-proofs-'))
    mkdirSync(join(workspace, 'packages/gate/src'), { recursive: true })
  })
  afterEach(() => rmSync(workspace, { recursive: true }))
  const write = (name: string, text: string) =>
    writeFileSync(join(workspace, 'packages/gate/src', name), text)

  test('finds a citation in a test file and in what it imports', () => {
    write(
      'gate.test.ts',
      "import { suite } from './suite.ts'\nverifies('P2', 'it holds', () => {})\n",
    )
    write('suite.ts', "  verifies(\n    'P3',\n    'it holds too',\n    () => {})\n")
    expect(findProofs(workspace).map(({ id }) => id)).toEqual(['P2', 'P3'])
  })

  test('does not count a citation that no test file reaches, or one in a comment', () => {
    write('gate.test.ts', "// verifies('P2', 'only talked about', () => {})\n")
    write('orphan.ts', "verifies('P3', 'nobody runs this', () => {})\n")
    expect(findProofs(workspace)).toEqual([])
  })
})
