import { expect, test } from 'vitest'
import { guardedIntegrations } from './guarded-integrations.ts'
import { chosenIntegrations, isIntegration } from './integrations.ts'

const own = { name: 'Own' }
const spy = { name: 'Spy' }
const refused = { Spy: 'it sends past the gate' }

function listening() {
  const lines: string[] = []
  return { lines, warn: (line: string): void => void lines.push(line) }
}

test.each([null, undefined, 'Own', 5, {}, { name: 5 }, [], function replay() {}])(
  'what an app may put into a list by mistake is no integration: %s',
  (value) => {
    expect(isIntegration(value)).toBe(false)
  },
)

test('integrations are chosen as instances or by the name of an export of the SDK', () => {
  const { lines, warn } = listening()
  const needyIntegration = ({ client }: { client: object }) => ({ name: 'Needy', client })
  const sdk = {
    ownIntegration: () => own,
    spyIntegration: () => spy,
    needyIntegration,
    constant: 5,
  }
  const chosen = [
    'ownIntegration',
    'spyIntegration',
    'needyIntegration',
    'constant',
    'toString',
    own,
    null,
  ]
  expect(chosenIntegrations(sdk, chosen, refused, warn)).toEqual([own, own])
  expect(lines).toEqual([
    'tacet: the integration Spy is left out: it sends past the gate',
    ...Array.from({ length: 4 }, () => expect.stringMatching(/^tacet: an entry of `integrations`/)),
  ])
})

test('the integrations of a guarded app keep their form, and what they are not given stays open', () => {
  const { lines, warn } = listening()
  const guarded = (given: object, besides = [own]) =>
    guardedIntegrations({ ...given }, { refused, own: besides, warn })
  expect(guarded({}, [])).toEqual({})
  expect(guarded({})).toEqual({ integrations: [own] })
  expect(guarded({ defaultIntegrations: false })).toEqual({ integrations: [own] })
  expect(guarded({ integrations: null })).toEqual({ integrations: [own] })
  expect(guarded({ defaultIntegrations: [spy], integrations: [spy] })).toEqual({
    defaultIntegrations: [],
    integrations: [own],
  })
  expect(lines).toHaveLength(2)
})

test("of the SDK's defaults those that are refused go without a word", () => {
  const { lines, warn } = listening()
  const rules = { refused, own: [own], warn }
  const chosen = { integrations: (defaults: object[]) => [...defaults, { name: 'Spy' }] }
  const { integrations } = guardedIntegrations(chosen, rules)
  const made = (integrations as (defaults: object[]) => object[])([spy, { name: 'Default' }])
  expect(made).toEqual([{ name: 'Default' }, own])
  expect(lines).toHaveLength(1)
})
