import type { Identity } from './policy.ts'

/** One detail of a person, as Sentry's user interface names them. */
export type UserField = 'email' | 'id' | 'ip_address' | 'other' | 'username'

const FIELDS: Readonly<Record<string, UserField>> = {
  id: 'id',
  user_id: 'id',
  userid: 'id',
  email: 'email',
  username: 'username',
  user_name: 'username',
  name: 'username',
  ip: 'ip_address',
  ip_address: 'ip_address',
  address: 'ip_address',
}

/** Which detail a key names: `user.email` and `user_email` are the e-mail address. */
export function userFieldOf(key: string): UserField {
  const lower = key.toLowerCase()
  if (/(?:\bip\b|_ip\b|-ip\b|address|addr|forwarded)/.test(lower) && !lower.includes('email'))
    return 'ip_address'
  const last = lower.split('.').at(-1) as string
  return (
    FIELDS[last] ??
    (last.includes('email') ? 'email' : last.includes('name') ? 'username' : 'other')
  )
}

/** What happens to a detail of a person: it stays, goes, or becomes a pseudonym. */
export function fateOf(field: UserField, identity: Identity): 'drop' | 'keep' | 'pseudonym' {
  if (identity === 'minimal') return field === 'other' ? 'drop' : 'keep'
  if (identity === 'id') return field === 'id' ? 'keep' : 'drop'
  if (identity === 'pseudonym')
    return field === 'ip_address' || field === 'other' ? 'drop' : 'pseudonym'
  return 'drop'
}
