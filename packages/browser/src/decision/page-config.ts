import { readConfig, type Config, type Env } from '@tacet/config'
import type { Opening } from './opening.ts'

/** Where a DSN was named. */
type Place = Pick<Opening, 'answer' | 'env' | 'rule' | 'settings'>

/** What a page may say besides the DSN, and the variable that says the same on a server. */
const variables: Readonly<Record<string, string>> = {
  dsn: 'PUBLIC_SENTRY_DSN',
  backend: 'TACET_BACKEND',
  environment: 'SENTRY_ENVIRONMENT',
  policy: 'TACET_POLICY',
  release: 'SENTRY_RELEASE',
  tracesSampleRate: 'SENTRY_TRACES_SAMPLE_RATE',
}

/** A page's configuration, and where its envelopes go when not to the DSN's host. */
export interface PageConfig {
  readonly config: Config
  readonly tunnel?: string
}

/**
 * Judges what `decide` found. What the operator says in the page stands over what was known when
 * the app was built.
 */
export function readPageConfig({ env, settings, rule, answer }: Place): PageConfig {
  const said = readPlace(rule, answer)
  const told = Object.entries(variables).flatMap(([name, variable]) =>
    Object.hasOwn(said, name) ? [[variable, said[name]] as const] : [],
  )
  const config = readConfig(
    { ...env, ...Object.fromEntries(told) },
    {
      dsn: settings.dsn,
      dsnVariable: 'PUBLIC_SENTRY_DSN',
      ignoreDoNotTrack: settings.ignoreDoNotTrack,
    },
  )
  const tunnel = settings.tunnel ?? said['tunnel']
  return {
    config: named(config, rule),
    ...(typeof tunnel === 'string' && tunnel.trim() !== '' ? { tunnel: tunnel.trim() } : {}),
  }
}

function readPlace(rule: string, answer: string | undefined): Env {
  if (rule === 'meta') {
    const meta = document.querySelector<HTMLMetaElement>('head>meta[name=tacet-dsn]')
    return { ...meta?.dataset, dsn: meta?.content }
  }
  if (rule === 'script') return parse(document.querySelector('script#tacet-config')?.textContent)
  return answer === undefined ? {} : parse(answer)
}

function parse(text: string | null | undefined): Env {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (typeof value === 'object' && value !== null) return value as Env
  } catch {
    // Told below: a place that looked as if it named a DSN and cannot be read is a slip.
  }
  return { dsn: 'not JSON' }
}

/** The answer names the place in which the DSN stood, and so do the lines about it. */
function named(config: Config, rule: string): Config {
  if (config.rule !== 'PUBLIC_SENTRY_DSN') return config
  const warnings = config.warnings.map((line) => line.replace('PUBLIC_SENTRY_DSN', rule))
  return { ...config, rule, warnings }
}
