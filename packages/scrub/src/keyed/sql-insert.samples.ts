export const catches: readonly string[] = [
  "INSERT INTO users (email, password) VALUES ('a@b.test', '«hunter2»')",
  "insert into users (id, password_hash, name) values (1, '«$2b$10$abc»', 'Bob'), (2, '«x1»', 'Al')",
  "REPLACE INTO t (k, secret) VALUES (1, '«hunter2»')",
  "INSERT OR IGNORE INTO t (k, secret) VALUES (1, '«hunter2»')",
  'SQL: insert into `users` (`name`, `email`, `password`) values (Bob Ray, a@b.test, «hunter22»))',
  "INSERT INTO users (name, password) VALUES (E'bob', E'«hunter2»')",
  "UPDATE users SET password = '«hunter2»' WHERE id = 1",
  "SELECT id FROM users WHERE password='«hunter2»' AND name='bob'",
  "ALTER USER bob WITH PASSWORD '«hunter2»'",
  "ALTER ROLE bob WITH PASSWORD '«copper violet»'",
]
export const leaves: readonly string[] = [
  "INSERT INTO items (name, price) VALUES ('tea', 3)",
  'INSERT INTO users (email, password) VALUES ($1, $2)',
  'INSERT INTO users (name, password) VALUES (@p0, @p1), (:name, :password1)',
  'INSERT INTO users (name, password, at) VALUES (%s, sha256(NULL), now())',
  'insert into `users` (`id`, `password`, `updated_at`) values (7, null, 2026-01-01 10:00:00)',
  'SELECT password FROM users WHERE id = $1',
  'ALTER TABLE users ADD COLUMN password text NOT NULL',
]
