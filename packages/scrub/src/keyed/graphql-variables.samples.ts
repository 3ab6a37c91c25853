/** Samples of GraphQL's variables. `«…»` marks what must go; the rest of the text must stay. */
export const catches: readonly string[] = [
  '{"query":"mutation L($e: String!, $p: String!) { login(email: $e, password: $p) { id } }","variables":{"e":"a@b.test","p":"«hunter2xx»"}}',
  '{"operationName":"L","variables":{"in":{"n":1},"p":"«hunter2xx»"},"query":"mutation L($p:String!){login(password:$p){id}}"}',
  "gql { query: 'mutation($c: Int!) { verify(otp: $c) }', variables: { c: «482913» } }",
  'sent {"body":"{\\"query\\":\\"mutation($p: String!) { login(password: $p) }\\",\\"variables\\":{\\"p\\":\\"«hunter2xx»\\"}}"}',
  `{"query":"mutation($p:String!){login(password:$p)}","variables":{"note":"${'word '.repeat(1000)}","p":"«hunter2xx»"}}`,
]

export const leaves: readonly string[] = [
  '{"query":"query($id: ID!) { order(id: $id) { total } }","variables":{"id":"7Gh2kQ9vLm"}}',
  '{"query":"{ me { id } }","variables":{"p":"hunter2xx"}}',
  'env variables: { p: "x7" }',
]
