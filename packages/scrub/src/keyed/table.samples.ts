export const catches: readonly string[] = [
  'id,email,password\n1,a@b.test,«hunter2»\n2,c@d.test,«sunflower»\n',
  '"id","name","api_key"\r\n"1","Ann","«x7gh2k»"\r\n',
  'name;passwort;ort\nAnn;«hunter2»;Bonn',
  'user|password|host\nann|«hunter2»|db1\n',
  '{"level":"error","msg":"id,access_token,name\\n1,«a7d8522c7b29c917»,bob\\n2,«x7gh2k»,ann","n":1}',
  'Exception("id,password\\n1,«hunter2»")',
  'user\tpassword\trole\nann\t«hunter2»\tadmin',
  'secret,region\n«hunter2»,eu-1',
  'user,token,active\nann,«hunter2»,true\nbob,,false\ncarl,«x7gh2k»,true\n\nand token, x7gh2k',
  ' id | email | password  \n----+-------+-----------\n  1 | a@b.t | «hunter2»\n(1 row)',
  '| user | password |\n|---|:--|\n| ann | «hunter2» |\n',
  '+----+----------+\n| id | password |\n+----+----------+\n|  1 | «hunter2»  |\n+----+----------+',
  "│ (index) │ password │\n├─────────┼──────────┤\n│ 0       │ '«hunter2»' │\n└─────────┴──────────┘",
]
export const leaves: readonly string[] = [
  'id,token,count\n1,the,5\n2,fox,7',
  'the password, the token\nand, hunter2',
  'name,password_length\nAnn,12',
  '  token,\n  secret,\n  value1,\n',
  'foo(token, secret)\nbar(x1, y2)',
  '| Option | Password |\n|---|---|\n| length | yes |',
]
