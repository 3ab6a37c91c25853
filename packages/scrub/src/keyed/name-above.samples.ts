/** Samples of keys whose name is parted. `«…»` marks what must go; the rest of the text must stay. */
export const catches: readonly string[] = [
  'config {"api":{"key":"«hX7kQ2mZ9wLp»"}} loaded',
  'config {"openai":{"api":{"url":"https://a.test","retry":{"max":3},"key":"«hX7kQ2mZ9wLp»"}}}',
  String.raw`body "{\"api\":{\"key\":\"«hX7kQ2mZ9wLp»\"}}"`,
  '{"pass":{"word":"«hX7kQ2mZ9wLp»"}}',
  '{"verification": {"code": "«482913»"}}',
  '{"apis":[{"name":"x"}],"api":[{"key":"«hX7kQ2mZ9wLp»"}]}',
  'api[key]=«hX7kQ2mZ9wLp»&page=2',
  'user[api][key]=«hX7kQ2mZ9wLp»&page=2',
  'user%5Bpass%5D%5Bword%5D=«hX7kQ2mZ9wLp»&page=2',
  'profile::api::key: «hX7kQ2mZ9wLp»',
  'api->key: «hX7kQ2mZ9wLp»',
  'api  key: «hX7kQ2mZ9wLp»',
  '"api" "key": "«hX7kQ2mZ9wLp»"',
  'stripe:\n  api:\n    url: https://a.test\n    key: «hX7kQ2mZ9wLp»\n  mode: live',
  '[api]\nurl = https://a.test\nkey = «hX7kQ2mZ9wLp»\n[log]\nlevel = debug',
  '[service.api]\nkey = "«hX7kQ2mZ9wLp»"',
  // Names as writers of documents set and mistype them.
  'PASS\u2010WORD=«hX7kQ2mZ9wLp»',
  'api\u2011key: «hX7kQ2mZ9wLp»',
  'mysqldump \u2013\u2013password=«hX7kQ2mZ9wLp» shop',
  'pasword=«hX7kQ2mZ9wLp» psw=«hX7kQ2mZ9wLp» tkn=«hX7kQ2mZ9wLp»',
]

export const leaves: readonly string[] = [
  '{"license":{"key":"mit","name":"MIT License"}}',
  '{"api":{"key":"users.list"}}',
  '{"cache":{"key":"user:42"},"product":{"code":"AB-1234"},"error":{"code":"E1234"}}',
  '{"api":{"url":"https://a.test"},"key":"hX7kQ2mZ9wLp"}',
  '{"order":{"number":"123456"}}',
  'order[code]=AB1234xy&page=2',
  'cache:\n  paths:\n    - node_modules\n  key: v1-npm-x64',
  'api:\n  url: https://a.test\ncache:\n  key: v1-npm-x64',
  '[cache]\nkey = v1-npm-x64',
  'Mo\u2013Fr 9\u201317, 2019\u20132021, \u22125 °C',
]
