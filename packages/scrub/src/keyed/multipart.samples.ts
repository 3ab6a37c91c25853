const field = (name: string, value: string, line = '\r\n'): string =>
  `--b${line}Content-Disposition: form-data; name="${name}"${line}${line}${value}${line}`
export const catches: readonly string[] = [
  `${field('user', 'bob')}${field('password', '«hunter2»')}--b--`,
  `${field('password', '«two words»', '\n')}--b--`,
  `${field('password', '«hunter2»', '\n    ')}--b--`,
  field('api_key', '«abc123»', '\\r\\n').concat('--b'),
]
export const leaves: readonly string[] = [`${field('title', 'a book')}--b--`]
