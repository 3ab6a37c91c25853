export const catches: readonly string[] = [
  "INSERT INTO users (email, password) VALUES ('a@b.test', '«hunter2»')",
  "insert into users (id, password_hash, name) values (1, '«$2b$10$abc»', 'Bob'), (2, '«x1»', 'Al')",
  "REPLACE INTO t (k, secret) VALUES (1, '«hunter2»')",
  "INSERT OR IGNORE INTO t (k, secret) VALUES (1, '«hunter2»')",
  "UPDATE users SET password = '«hunter2»' WHERE id = 1",
  "SELECT id FROM users WHERE password='«hunter2»' AND name='bob'",
  "ALTER USER bob WITH PASSWORD '«hunter2»'",
  "ALTER ROLE bob WITH PASSWORD '«copper violet»'",
]
export const leaves: readonly string[] = [
  "INSERT INTO items (name, price) VALUES ('tea', 3)",
  'INSERT INTO users (email, password) VALUES ($1, $2)',
  'SELECT password FROM users WHERE id = $1',
  'ALTER TABLE users ADD COLUMN password text NOT NULL',
]
