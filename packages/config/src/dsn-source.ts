import type { ConfigOff, ConfigSettings, Dsn, Env } from './config.ts'
import { dsnGrammar, parseDsn } from './dsn.ts'
import { readVariable, toVariable, type Variable } from './variable.ts'

/** A DSN and the setting it came from. */
export interface FoundDsn {
  readonly on: true
  readonly dsn: Dsn
  readonly rule: string
}

/**
 * Finds the DSN: `settings.dsn`, the variable, the file named by `<variable>_FILE`. The first that
 * is not blank decides, right or wrong: a DSN with a slip in it never falls back to another one.
 */
export function findDsn(env: Env, settings: ConfigSettings): ConfigOff | FoundDsn {
  const name = settings.dsnVariable ?? 'SENTRY_DSN'
  // Somebody will pass the DSN itself here, and `name` is printed.
  if (!/^\w{1,64}$/.test(name)) {
    return invalid('settings.dsnVariable', 'settings.dsnVariable is not the name of a variable')
  }
  const fileVariable = `${name}_FILE`
  const inSettings = toVariable(settings.dsn)
  if (isSet(inSettings)) return decide('settings.dsn', inSettings)
  const inEnv = readVariable(env, name)
  if (isSet(inEnv)) return decide(name, inEnv)
  const path = readVariable(env, fileVariable)
  if (isSet(path)) return readDsnFile(name, path, settings.readFile)

  const blank = [
    { rule: 'settings.dsn', variable: inSettings },
    { rule: name, variable: inEnv },
    { rule: fileVariable, variable: path },
  ].find(({ variable }) => variable.kind === 'blank')
  return blank === undefined
    ? { on: false, reason: 'no-dsn', rule: name, warnings: [] }
    : { on: false, reason: 'blank-dsn', rule: blank.rule, warnings: [] }
}

function readDsnFile(
  name: string,
  path: Variable,
  readFile: ConfigSettings['readFile'],
): ConfigOff | FoundDsn {
  const rule = `${name}_FILE`
  if (readFile === undefined) {
    return invalid(rule, `${rule} is set, but no file can be read here (set ${name} instead)`)
  }
  let content: Variable = { kind: 'unreadable' }
  if (path.kind === 'text') {
    try {
      content = toVariable(readFile(path.text))
    } catch {
      // The error would name the path; the line below names the variable, which is enough.
    }
  }
  if (content.kind === 'blank') return { on: false, reason: 'blank-dsn', rule, warnings: [] }
  if (content.kind !== 'text') {
    return invalid(rule, `the file named by ${rule} cannot be read (is it a regular file?)`)
  }
  const dsn = parseDsn(content.text)
  return dsn === undefined
    ? invalid(rule, `the file named by ${rule} holds no valid DSN (expected ${dsnGrammar})`)
    : { on: true, dsn, rule }
}

function decide(rule: string, variable: Variable): ConfigOff | FoundDsn {
  const dsn = variable.kind === 'text' ? parseDsn(variable.text) : undefined
  return dsn === undefined
    ? invalid(rule, `${rule} is not a valid DSN (expected ${dsnGrammar})`)
    : { on: true, dsn, rule }
}

function invalid(rule: string, cause: string): ConfigOff {
  const warnings = [`tacet: telemetry is off: ${cause}`]
  return { on: false, reason: 'invalid-dsn', rule, warnings }
}

function isSet(variable: Variable): boolean {
  return variable.kind === 'text' || variable.kind === 'unreadable'
}
