import type { Env } from './config.ts'

/** What an environment holds under one name. */
export type Variable =
  | { readonly kind: 'absent' | 'blank' | 'unreadable' }
  | { readonly kind: 'text'; readonly text: string }

/**
 * Reads one variable, trimmed. Workers bindings may be objects, numbers or booleans, and reading
 * one may throw: what is set but is no text is `unreadable`, so that each caller decides which
 * answer is the safe one.
 */
export function readVariable(env: Env, name: string): Variable {
  let value: unknown
  try {
    value = env[name]
  } catch {
    return { kind: 'unreadable' }
  }
  return toVariable(value)
}

/** The same distinction for a value that does not come from the environment. */
export function toVariable(value: unknown): Variable {
  if (value === undefined || value === null) return { kind: 'absent' }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return { kind: 'unreadable' }
  }
  const text = String(value).trim()
  return text === '' ? { kind: 'blank' } : { kind: 'text', text }
}

/**
 * Reads a name that is sent along with every item (environment, release, server), or `undefined`
 * when there is none. Control characters and line separators go: they could forge lines in a log
 * or a header.
 */
export function readName(env: Env, name: string): string | undefined {
  const variable = readVariable(env, name)
  if (variable.kind !== 'text') return undefined
  const clean = variable.text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '').trim()
  return clean === '' ? undefined : clean
}
