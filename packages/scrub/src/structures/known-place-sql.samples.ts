// What known-place-table.ts says of secrets that statements of SQL and its kin are handed.

export const catches: readonly string[] = [
  "ALTER CURRENT USER SET PASSWORD FROM '«hunter2»' TO '«maple-402»'",
  "ATTACH DATABASE 'x' AS e KEY '«hunter2»'",
  "ALTER USER anna IDENTIFIED WITH caching_sha2_password BY '«hunter2»' REQUIRE SSL",
  "SET PASSWORD FOR 'anna'@'%' = PASSWORD('«hunter2»')",
  "SELECT pgp_sym_decrypt(note, '«hunter2»') FROM notes",
  "INSERT INTO notes VALUES (pgp_sym_encrypt('a note', '«hunter2»'))",
  `PRAGMA key = '«hunter22»'`,
  "SET PASSWORD FOR anna = '«hunter2»'",
  "SELECT 1 FROM u WHERE password = MD5('«hunter2»')",
  "UPDATE u SET hash = crypt('«hunter2»', gen_salt('bf'))",
  "MERGE INTO u USING (SELECT '«hunter2»' AS password) s",
  'ALTER USER app IDENTIFIED BY «hunter22»;',
  "EXEC sp_addlogin 'app', '«hunter22»'",
]

export const leaves: readonly string[] = ["SELECT md5('x') AS etag", "SELECT 'open' AS state"]
