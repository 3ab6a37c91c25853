export const catches: readonly string[] = [
  "IDENTIFIED BY '«a\\'b99zzzz»'",
  `IDENTIFIED BY "«hun'ter2x»"`,
  "CREATE USER 'bob'@'%' IDENTIFIED BY '«hunter2»'",
  "alter user bob identified by '«hunter2»'",
  "CREATE USER 'bob'@'%' IDENTIFIED BY '«copper violet»'",
]
export const leaves: readonly string[] = [
  "rows are identified by 'order id' here",
  'assertion failure; problem identified by "anna4"',
]
