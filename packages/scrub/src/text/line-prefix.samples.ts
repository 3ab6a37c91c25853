export const catches: readonly string[] = [
  '> name: DB_PASSWORD\r\n\r\n> value: «iIrcXNezMYrmtKXG»\r\n> name: PORT\r\n',
  'web_1  | db:\nweb_1  |   password: |\nweb_1  |     «aB3dE9fG_\nweb_1  |     Kd83jfwq2pz»\nweb_1  |   port: 3',
  '2026-11-22 10:00:01 app: id,password\n2026-11-22 10:00:02 app: 1,«hunter2xx»\n2026-11-22 10:00:03 app: 2,«sunshine9»',
  '> name: DB_PASSWORD\n> value: «iIrcXNezMYrmtKXG»\n> name: PORT',
  '// {\n//   "name": "token",\n//   "value": "«x7Gh2kQ9»"\n// }',
  '+db:\n+  password: |\n+    «aB3dE9fG_\n+    Kd83jfwq2pz»',
  '  11 | | user | password |\n  12 | |---|:--|\n  13 | | ann | «hunter2xx» |',
]

export const leaves: readonly string[] = [
  'web_1  | password: |\nweb_1  |   the password of\nweb_1  |   the user',
  '- name: DB_PASSWORD\n- name: PORT',
  '2026-11-22 10:00:01 INFO token refreshed\n2026-11-22 10:00:02 INFO token refreshed',
]
