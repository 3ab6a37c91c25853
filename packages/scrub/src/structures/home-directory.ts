import { matchAt, textBefore } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'

/** Accounts of images and services, which name no person. */
const NOBODY =
  /^(?:node|app|runner|ubuntu|ec2-user|vercel|deno|bun|circleci|jenkins|root|git|admin|user|shared|public|default|all users|www-data|site|sbx_user\d+)$/i
/** `/home/index.js:3:1`, `/home/.gitignore`, `C:\\Users\\...`, `/home/$USER`, `D:\\Users\\%USERNAME%`: a file, or no name. */
const NO_NAME = /^(?:[.$%]|[\w.-]+\.(?:[cm]?[jt]sx?|json|py|txt|log|html?|css|ya?ml)$)/
const SEGMENT = /[^/\\\s"'`:*?<>|,;()[\]{}]+(?: [A-Z][^/\\\s"'`:*?<>|,;()[\]{}]*(?=[/\\]))?/y

/** The user's name in `/home/name`, `/Users/name` and `C:\Users\name`. */
export function homeDirectory(text: string, start: number, end: number): Edit | undefined {
  const word = text.slice(start, end)
  const isHome = word === 'home'
  if (!isHome && word.toLowerCase() !== 'users') return undefined
  // `/users/details` is a route; the directory of macOS has a capital.
  if (!isHome && word !== 'Users' && text.charCodeAt(end) === 47) return undefined
  const slash = text.charCodeAt(start - 1)
  const after = text.charCodeAt(end)
  if ((slash !== 47 && slash !== 92) || (after !== 47 && after !== 92)) return undefined
  if (!isRoot(text, start, isHome)) return undefined
  let at = end
  while (text.charCodeAt(at) === after) at++
  const name = matchAt(SEGMENT, text, at)?.[0]
  if (name === undefined || name.length > 128 || NOBODY.test(name) || NO_NAME.test(name))
    return undefined
  return { start: at, end: at + name.length, rule: 'home-directory' }
}

/** Whether the slash begins a path: `https://host/home/x` and `GET /home/x` are routes. */
function isRoot(text: string, start: number, isHome: boolean): boolean {
  let at = start - 1
  while (at > 0 && (text.charCodeAt(at - 1) === 92 || text.charCodeAt(at - 1) === 47)) at--
  const before = text.charAt(at - 1)
  if (before === ':')
    return isHome || /(?:^|[^A-Za-z])[A-Za-z]:$|file:$|app:$/.test(textBefore(text, at, 6))
  if (/[\w.}\]-]/.test(before)) return /(?:^|[/\\])[a-z]$/.test(textBefore(text, at, 2))
  return !/\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) $/.test(textBefore(text, at, 8))
}
