const value = ['k7Gh2', 'Lm9Qx'].join('')

export const catches: readonly string[] = [
  `query failed: UPDATE "u" SET "password" = $1 WHERE "id" IN ($2) -- PARAMETERS: ["«${value}»",1]`,
  `UPDATE u SET name = ?, password = ? WHERE id = ? binds: ['anna', '«${value}»', 4]`,
  `INSERT INTO u (email, api_token) VALUES ($1, $2) [parameters: ('a', '«${value}»')]`,
]

export const leaves: readonly string[] = [
  `SELECT * FROM u WHERE name = $1 -- PARAMETERS: ["anna",1]`,
  'function f(parameters: [string, "x"])',
]
