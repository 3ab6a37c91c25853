const value = ['k7Gh2', 'Lm9Qx'].join('')

export const catches: readonly string[] = [
  "{ cookies: { theme: '«abc123»', lang: '«de»' } }",
  `{"cookies":{"cart":"«${value}»","theme":"«${value}»"},"url":"/x"}`,
  `{"cookies":[{"name":"theme","value":"«${value}»","path":"/"},{"name":"a","value":"«${value}»"}]}`,
  `{ cookies: { '.AspNetCore.Cookies': '«${value}»' } }`,
]

export const leaves: readonly string[] = [
  '{"cookies":[],"url":"/x"}',
  '{"cookies":{"path":"/","sameSite":"lax"},"name":"value"}',
  '{"cookies":{}}',
]
