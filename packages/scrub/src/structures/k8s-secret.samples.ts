const value = 'G0659eDBb17LoWIggNeTZo2ZiyQU2mNexAEdlEWQXXHd9srj=='
export const catches: readonly string[] = [
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop-db\ntype: Opaque\ndata:\n  url: «${value}»\n  dsn: «${value}»\n`,
  `apiVersion: v1\ndata:\n  .dockerconfigjson: «${value}»\nkind: Secret\nmetadata:\n  name: pull\n`,
  `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"shop-db"},"data":{"conn":"«${value}»","url":"«${value}»"}}`,
  `{"data":{"conn":"«${value}»"},"kind": "Secret"}`,
  `"{\\"kind\\":\\"Secret\\",\\"data\\":{\\"conn\\":\\"«${value}»\\"}}"`,
  'kind: Secret\nstringData:\n  host: "«db.internal»"\n  note: «short»\nmetadata:\n  name: a\n',
  `a: 1\n---\nkind: Secret\ndata:\n  url: «${value}»\n---\nkind: ConfigMap\ndata:\n  mode: fast\n`,
  `kind: Secret\ndata:\n  tls.crt: |\n    «${value}»\n    «${value}»\n`,
]
export const leaves: readonly string[] = [
  'kind: ConfigMap\ndata:\n  mode: fast\n',
  'kind: SecretStore\ndata:\n  mode: fast\n',
  '{"kind":"Secret","metadata":{"name":"shop-db"}}',
  'a kind of secret',
  'kind: Secret\ndata:\n  htpasswd: {{ htpasswd }}\n',
]
