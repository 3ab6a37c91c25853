import { bareValue, isBag } from '../core/bag.ts'
import { argumentRules } from '../keyed/graphql-variables.ts'
import { parameterRules } from '../keyed/sql-parameters.ts'
import { isStrong } from '../keys/verdict.ts'
import { PARAMETERS } from './key-entry.ts'
import {
  createFilterMembers,
  type Filtered,
  type FilterObject,
  type FilterRules,
  NOTHING,
} from './filtered.ts'

// Values whose column is named elsewhere: parameters of a statement, cells of a table.

// Alone, or at the end of an attribute's name: `db.query.text` and `db.query.parameters`.
const STATEMENTS = /(?:^|\.)(?:sql|query|text|statement)$/
const STATEMENT = /^\s*(?:insert|update|select|delete|replace|with|merge|alter|create|call)\s/i
const MOST_COLUMNS = 256

/** `{ sql: 'insert into users (password) values (?)', bindings: ['x'] }` */
export function createFilterBindings(rules: FilterRules): FilterObject {
  const filter = createFilterMembers(rules)
  return (copy) => {
    const { query, variables } = copy
    if (typeof query === 'string' && isBag(variables))
      return filter(variables, [...argumentRules(query, rules.judge)], ['variables'])
    const statement = statementIn(copy)
    if (statement === undefined) return NOTHING
    const secret = [...parameterRules(statement, rules.judge)]
    if (secret.length === 0) return NOTHING
    const indexed = secret.map(([place, rule]) => [place - 1, rule] as const)
    /** Filters the list that `bag` holds below `key`, as it is or as JSON. */
    const filterList = (
      bag: Record<string, unknown>,
      key: string,
      path: Filtered['path'],
    ): readonly Filtered[] => {
      const list = bag[key]
      if (Array.isArray(list)) return filter(list, indexed, path)
      if (isBag(list)) return filterList(list, 'value', [...path, 'value'])
      const read = typeof list === 'string' ? listIn(list) : undefined
      const filtered = read === undefined ? NOTHING : filter(read, indexed)
      if (filtered.length > 0) bag[key] = JSON.stringify(read)
      return filtered.map(({ rule }) => ({ path, rule }))
    }
    const listed = Object.keys(copy).flatMap((key) =>
      PARAMETERS.test(key) ? filterList(copy, key, [key]) : NOTHING,
    )
    // OpenTelemetry's `db.query.parameter.0`, bare or as `{ value, type }`.
    const attributes = indexed.flatMap(([index, rule]) => {
      const key = `db.query.parameter.${index}`
      const value = copy[key]
      return isBag(value) ? filter(value, [['value', rule]], [key]) : filter(copy, [[key, rule]])
    })
    return [...listed, ...attributes]
  }
}

function statementIn(copy: Record<string, unknown>): string | undefined {
  for (const key of Object.keys(copy)) {
    const value = STATEMENTS.test(key) ? bareValue(copy[key]) : undefined
    if (typeof value === 'string' && STATEMENT.test(value)) return value
  }
  return undefined
}

/** The list that a text holds as JSON. */
function listIn(text: string): unknown[] | undefined {
  try {
    const list: unknown = text.startsWith('[') ? JSON.parse(text) : undefined
    return Array.isArray(list) ? list : undefined
  } catch {
    return undefined
  }
}

/** `{ columns: ['id', 'password'], rows: [[1, 'x']] }`, `{ keys: ['id', 'password'], values: [1, 'x'] }` */
export function createFilterTable(rules: FilterRules): FilterObject {
  const filter = createFilterMembers(rules)
  return (copy) => {
    const names = copy['columns'] ?? copy['fields'] ?? copy['keys']
    if (!Array.isArray(names)) return NOTHING
    const key = copy['rows'] === undefined ? 'values' : 'rows'
    const rows = copy['rows'] ?? copy['values']
    if (!Array.isArray(rows)) return NOTHING
    const secret = names.slice(0, MOST_COLUMNS).flatMap((column: unknown, index) => {
      const name = isBag(column) ? column['name'] : column
      const verdict = rules.judge(typeof name === 'string' ? name : '')
      return isStrong(verdict) ? [[index, verdict.rule] as const] : []
    })
    if (secret.length === 0) return NOTHING
    const cells = rows.flatMap((row: unknown, index) =>
      Array.isArray(row) ? filter(row, secret, [key, index]) : NOTHING,
    )
    // One row may stand there without a list around it.
    return rows.length === names.length ? [...cells, ...filter(rows, secret, [key])] : cells
  }
}
