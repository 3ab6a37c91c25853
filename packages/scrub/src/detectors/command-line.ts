import type { Edit } from '../edit.ts'
import { isPlausible } from '../plausible.ts'

const USER_OPTION = /\bcurl\b[^\n;|]{0,400}?\s(?:-u|--user)[ =]?["']?$/
const PASSWORD_OPTION =
  /(?:\b(?:mysql|mysqldump|mysqladmin|mysqlimport|mariadb)\b[^\n;|]{0,200}\s-p|\bsshpass\s+-p ?|\b(?:docker|podman|helm|az|redis-cli)\b[^\n;|]{0,40}\b(?:login|cli)\b[^\n;|]{0,120}\s(?:-p|-a) )["']?$/
const ARGUMENT = /[^\s"'|;]+/y

/**
 * Passwords that stand behind a one-letter option: `curl -u name:x`, `mysql -px`, `sshpass -p x`.
 * The letter alone says nothing (`mkdir -p`), so the command has to be one that means a password.
 *
 * @param end behind ` -u` or ` -p`
 */
export function commandLine(text: string, end: number): Edit | undefined {
  const isUser = text.charCodeAt(end - 1) === 117 || text.startsWith('--user', end - 6)
  let start = end
  while (' ="\''.includes(text.charAt(start) || 'x') && start < end + 3) start++
  const before = text.slice(Math.max(0, end - 420), start)
  // Cheaper than the expressions below, and true of nearly every text.
  if (!/curl|mysql|maria|sshpass|docker|podman|helm|redis/.test(before)) return undefined
  if (!(isUser ? USER_OPTION : PASSWORD_OPTION).test(before)) return undefined
  ARGUMENT.lastIndex = start
  const argument = ARGUMENT.exec(text)?.[0]
  if (argument === undefined) return undefined
  const from = isUser ? start + argument.indexOf(':') + 1 : start
  if (from === start && isUser) return undefined
  const stop = start + argument.length
  if (!isPlausible(text.slice(from, stop))) return undefined
  return { start: from, end: stop, rule: 'command-line' }
}
