const field = (name: string, value: string, line = '\r\n'): string =>
  `--b${line}Content-Disposition: form-data; name="${name}"${line}${line}${value}${line}`
export const catches: readonly string[] = [
  `${field('user', 'bob')}${field('password', '«hunter2»')}--b--`,
  `${field('password', '«two words»', '\n')}--b--`,
  `${field('password', '«hunter2»').replaceAll('"', '')}--b--`,
  `${field('api_key', '«abc123»').replaceAll('"', '').replace('\r\n\r\n', '\r\nContent-Type: text/plain\r\n\r\n')}--b--`,
  `${field('session', '«a1B2c3D4e5F6g7H8»')}--b--`,
  `${field('password', '«hunter2»', '\n    ')}--b--`,
  field('api_key', '«abc123»', '\\r\\n').concat('--b'),
]
export const leaves: readonly string[] = [
  `${field('title', 'a book')}--b--`,
  `${field('session', 'morning 2')}--b--`,
  `${field('state', 'open')}--b--`,
  `${field('title', 'a book').replaceAll('"', '')}--b--`,
]
