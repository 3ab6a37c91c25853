import { chosenIntegrations, createIntegration } from '@tacet/gate/sdk'
import * as sdk11 from '@sentry/node'
import * as sdk10 from 'sentry-node-10'
import { describe, expect, test } from 'vitest'
import { createAllowed, integrationOptions, refused, replaced } from './integrations.ts'

describe.each([
  ['11', { ...sdk11 }],
  ['10', { ...sdk10 }],
])('on SDK %s', (_major, sdk) => {
  const namesAt = (measures: boolean): string[] =>
    createAllowed(sdk, integrationOptions({}, {}), measures).map(({ name }) => name)
  const names = namesAt(true)
  const choose = (chosen: unknown, warn: (line: string) => void) =>
    chosenIntegrations(sdk, chosen, { ...replaced, ...refused }, warn)

  test('what gives routes, breadcrumbs, causes and database spans is on', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'Console',
        'Express',
        'Http',
        'LinkedErrors',
        'NodeFetch',
        'Postgres',
      ]),
    )
    expect(names).toEqual(expect.arrayContaining(['RequestData', 'Fastify', 'Prisma', 'Redis']))
  })

  test('where nothing is sampled, nothing that only measures is on', () => {
    const left = namesAt(false)
    expect(left).toEqual(expect.arrayContaining(['Console', 'Express', 'Http', 'NodeFetch']))
    for (const name of ['Mongo', 'Postgres', 'Prisma', 'Redis']) {
      expect(names).toContain(name)
      expect(left).not.toContain(name)
    }
  })

  test('nothing that sends by itself, ends the process or waits for a promise is on', () => {
    const kept = names.filter((name) => Object.hasOwn(refused, name))
    expect(kept).toEqual([])
    for (const name of ['Context', 'ContextLines', 'OnUncaughtException', 'OnUnhandledRejection']) {
      expect(names).not.toContain(name)
    }
    expect(names).not.toContain('ChildProcess')
    expect(names).not.toContain('ProcessSession')
    expect(names).not.toContain('Modules')
  })

  test.each(['anrIntegration', 'localVariablesIntegration', 'spotlightIntegration'])(
    '%s is refused by the name it carries',
    (exportName) => {
      expect(refused).toHaveProperty(createIntegration(sdk, exportName)!.name)
    },
  )

  test('an app may choose integrations by name or as instances', () => {
    const lines: string[] = []
    const warn = (line: string): void => void lines.push(line)
    const own = { name: 'Own' }
    const chosen = choose(['zodErrorsIntegration', own], warn)
    expect(chosen.map(({ name }) => name)).toEqual(['ZodErrors', 'Own'])
    expect(choose(undefined, warn)).toEqual([])
    expect(lines).toEqual([])
  })

  test.each([
    ['spotlightIntegration', /the integration Spotlight is left out: it posts/],
    ['onUncaughtExceptionIntegration', /OnUncaughtException is left out: it changes/],
    ['contextLinesIntegration', /ContextLines is left out: it would keep crashes/],
    ['noSuchIntegration', /an entry of `integrations` is left out/],
    ['toString', /an entry of `integrations` is left out/],
    [null, /an entry of `integrations` is left out/],
  ])('%s is left out with one line', (choice, line) => {
    const lines: string[] = []
    expect(choose([choice], (text) => lines.push(text))).toEqual([])
    expect(lines).toEqual([expect.stringMatching(line)])
  })
})
