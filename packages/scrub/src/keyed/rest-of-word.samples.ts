/** Samples of generated passwords with marks that else end a value. `«…»` marks what must go; the rest of the text must stay. */
export const catches: readonly string[] = [
  'DB_PASSWORD=«o5hg<fF<J4w7dET»\nDB_HOST=x',
  'db:\n  password: «U3M0<Q<EP]a-]u»\n  host: x',
  'DB_PASSWORD=«o5hg?fF`J4w7dET»\nDB_HOST=x',
  '      - MYSQL_ROOT_PASSWORD=«7x&v&2=9d&QRMsRrX»\n',
  'Server=db;User Id=jo;Password=«o5hg?fF`J4w7dET»;Encrypt=true',
  '"Env": ["A=1","DB_PASSWORD=«3IlK8>;jgR.89»","B=2"]',
  // Other pairs, tags and the marks of a sentence are no part of it.
  'password=«Maple4402x»&user=jo&page=2',
  'password=«Maple4402x»,user=jo',
  'password=«Maple4402x»</td>',
  'password=«Maple4402x»;Encrypt=true',
  'password: «Maple4402x»`. Then',
]

export const leaves: readonly string[] = [
  'password=${DB_PASSWORD}`x<y',
  'password=getToken(user)[0]',
]
