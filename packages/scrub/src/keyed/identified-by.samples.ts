export const catches: readonly string[] = [
  "IDENTIFIED BY '«a\\'b99zzzz»'",
  `IDENTIFIED BY "«hun'ter2x»"`,
  "CREATE USER 'bob'@'%' IDENTIFIED BY '«hunter2»'",
  "CREATE USER 'bob'@'%' IDENTIFIED BY '«copper violet»'",
]
export const leaves: readonly string[] = ["rows are identified by 'order id' here"]
