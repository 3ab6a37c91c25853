import { readConfig, type ConfigOn, type Env } from '@tacet/config'
import { describe, expect, test } from 'vitest'
import { acceptOptions, pinnedOptions } from './sdk-options.ts'

const dsn = 'https://key@errors.test/1'

function on(env: Env = {}): ConfigOn {
  const config = readConfig({ SENTRY_DSN: dsn, ...env })
  if (!config.on) throw new Error('the test needs telemetry on')
  return config
}

function sampler(env: Env): (context: object) => number {
  return pinnedOptions(on(env), {}, {}, {})['tracesSampler'] as (context: object) => number
}

test('every option the SDK would look for elsewhere has a value', () => {
  const options = pinnedOptions(on(), {}, {}, {})
  const looked = ['dsn', 'environment', 'release', 'debug', 'spotlight', 'tracesSampleRate']
  for (const name of [
    ...looked,
    'traceLifecycle',
    'includeServerName',
    'tracePropagationTargets',
  ]) {
    expect([name, options[name]]).not.toEqual([name, undefined])
  }
  expect(options).toMatchObject({ dsn, release: '', includeServerName: false, spotlight: false })
})

test("the operator's release wins over the app's", () => {
  const accepted = { release: 'app@1' }
  expect(pinnedOptions(on(), {}, {}, accepted)).toMatchObject({ release: 'app@1' })
  const config = on({ SENTRY_RELEASE: 'ops@2' })
  expect(pinnedOptions(config, {}, {}, accepted)).toMatchObject({ release: 'ops@2' })
})

describe('a caller who asks for its trace to be recorded', () => {
  const asked = { inheritOrSampleWith: () => 1, parentSampled: true }

  test('is not heard at a rate of 0', () => {
    expect(sampler({ TACET_BACKEND: 'sentry' })(asked)).toBe(0)
  })

  test('is heard at a rate above 0', () => {
    expect(sampler({ TACET_BACKEND: 'sentry', SENTRY_TRACES_SAMPLE_RATE: '0.1' })(asked)).toBe(1)
  })

  test('is not heard where traces are not taken', () => {
    expect(sampler({ SENTRY_TRACES_SAMPLE_RATE: '1' })(asked)).toBe(0)
  })
})

test('whole transactions are sent, unless the backend is known to take streams and the app asks', () => {
  const lifecycle = (backend: string, asked?: string): unknown =>
    pinnedOptions(on({ TACET_BACKEND: backend }), {}, {}, { traceLifecycle: asked })[
      'traceLifecycle'
    ]
  expect(lifecycle('sentry')).toBe('static')
  expect(lifecycle('glitchtip', 'stream')).toBe('static')
  expect(lifecycle('sentry', 'stream')).toBe('stream')
})

test('options that were switched off are left out without a word', () => {
  const lines: string[] = []
  const options = {
    spotlight: false,
    tunnel: undefined,
    includeLocalVariables: null,
    maxBreadcrumbs: 5,
  }
  expect(acceptOptions(options, (line) => lines.push(line))).toEqual({ maxBreadcrumbs: 5 })
  expect(lines).toEqual([])
})

test('a refused option is told by its name, never by its value', () => {
  const lines: string[] = []
  const options = { tunnel: 'https://elsewhere.test', dsn }
  expect(acceptOptions(options, (line) => lines.push(line))).toEqual({})
  expect(lines).toHaveLength(2)
  expect(lines.join()).toMatch(/`tunnel` is left out: .*`dsn` is left out: /)
  expect(lines.join()).not.toMatch(/elsewhere|errors\.test/)
})
