const value = ['k7Gh2', 'Lm9Qx'].join('')

export const catches: readonly string[] = [
  'prisma:query SELECT "id" FROM "User" WHERE "apiKey" = $1 -- params ["«x7gh2kq9»"]',
  `query failed: UPDATE "u" SET "password" = $1 WHERE "id" IN ($2) -- PARAMETERS: ["«${value}»",1]`,
  `UPDATE u SET name = ?, password = ? WHERE id = ? binds: ['anna', '«${value}»', 4]`,
  `INSERT INTO u (email, api_token) VALUES ($1, $2) [parameters: ('a', '«${value}»')]`,
  `{ text: 'update u set password = $1 where id = $2', values: [ '«${value}»', 42 ] }`,
  `{"sql":"update u set password = ? where id = ?","args":["«${value}»",42]}`,
  `Failed query: insert into "u" ("id", "mail", "api_token") values (default, $1, $2)\nparams: a@b.test,«${value}»\n    at x`,
  `Failed query: update "u" set "token" = $1 where "id" = $2\nparams: «${value}»,42`,
  `execute x: UPDATE u SET plan = $1, password = $2\nDETAIL:  parameters: $1 = 'pro', $2 = '«${value}»'\nnext`,
  "DETAIL:  parameters: $1 = '42', $2 = '«thund3r_932»'\nSTATEMENT: update users set password = $2 where id = $1",
  `Executed DbCommand (3ms) [Parameters=[@p0='«hunter2»' (Size = 4000), @p1='5'], CommandType='Text', CommandTimeout='30']\nUPDATE Users SET Password = @p0 WHERE Id = @p1`,
  `2024-03-01T12:00:00.123Z INFO [SQL: INSERT INTO users (email, password) VALUES (?, ?)]\n2024-03-01T12:00:00.123Z INFO [parameters: ('x@y.test', '«hunter2»')]`,
  `(0.002) UPDATE "app_key" SET "secret" = %s WHERE "id" = %s; args=('«${value}»', 7)`,
  `Executing (default): UPDATE "Users" SET "password"=$1 WHERE "id" = $2; "«${value}»", 4`,
  'Executing (default): INSERT INTO `Users` (`id`,`mail`,`password`) VALUES (DEFAULT,?,?); "a@b.test", "«plainText1»"',
]

export const leaves: readonly string[] = [
  'Failed query: update "u" set "name" = $1 where "id" = $2\nparams: anna7,42',
  'Failed query: update "u" set "token" = $1 where "id" = $2\nparams: ,42',
  `SELECT * FROM u WHERE name = $1 -- PARAMETERS: ["anna",1]`,
  "{ text: 'update u set name = $1', values: [ 'anna7' ], args: [ 'b8' ] }",
  `SELECT "id", "password" FROM "u" WHERE "id" = %s LIMIT 21; args=(42,)`,
  'function f(parameters: [string, "x"])',
  'Executing (default): SELECT "id" FROM "Users" WHERE "id" = $1; "65a1", 4',
]
