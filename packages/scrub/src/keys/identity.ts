/**
 * Which details of a user may leave.
 * - `id`: the id alone.
 * - `minimal`: id, e-mail address, user name and IP address.
 * - `pseudonym`: the same without the address, each as a keyed hash; without a key none.
 * - `none`: none.
 */
export type Identity = 'id' | 'minimal' | 'none' | 'pseudonym'

/** The details of a person that Sentry's `user` has; `other` is any other one. */
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
  if (
    /(?:ips?|ipv[46]|addr|address|forwarded(?:[-_]?for)?)$/.test(lower) &&
    !lower.includes('mail')
  )
    return 'ip_address'
  const last = lower.split('.').at(-1) as string
  return (
    FIELDS[last] ??
    (last.includes('email') ? 'email' : last.includes('name') ? 'username' : 'other')
  )
}

/** Attributes of a user; sources: Sentry's and OpenTelemetry's conventions. Counters stay. */
const USER_ATTRIBUTE =
  /^(?:end)?user\.(?:(?!agent|count|total|type|created|updated|deleted|log|sign|service|model|[jt]s\b)[a-z_]+|pseudo\.id|geo\.\w+)$/
const USER_KEY = /^user(?:email(?:address)?|(?:full)?name|ip(?:address)?|phone(?:number)?)$/
/** Names that servers, proxies and clouds have for the client's address, as one word without marks. */
const CLIENT_ADDRESS =
  /^(?:http|net(?:work)?|sock(?:et)?|req(?:uest)?|x|cf|fly|fastly|true|cluster|appengine|azure|original)*(?:real|client|connecting|remote|user|source|peer|caller|visitor)(?:ip(?:s|addr(?:ess)?)?|addr(?:ess)?)$|^(?:ip(?:s|addr(?:ess)?)?|x?(?:original)?forwardedfor|forwarded)$/

/** A key without any of these names nothing of a person. */
export const PERSON_TRIGGERS: readonly string[] = [
  'user',
  'client',
  'addr',
  'peer',
  'ip',
  'forward',
]

/**
 * Whether a key names a detail of a person wherever it stands.
 *
 * @param joined the key's words in lower case, without what stands between them
 */
export function namesPerson(key: string, joined: string): boolean {
  return (
    CLIENT_ADDRESS.test(joined) || USER_KEY.test(joined) || USER_ATTRIBUTE.test(key.toLowerCase())
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
