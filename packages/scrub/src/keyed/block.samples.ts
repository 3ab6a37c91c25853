/** Values over several lines. */
export const catches: readonly string[] = [
  'password: |\n  «aB3dE9fG_\n  Kd83jfwq2pz»\nname: x',
  'db:\n  "api_key": >-\n    «c29tZSBrZXk\n    c29tZSBrZXk5==»\n  name: x',
  'secret = """\n«aB3dE9fG\nKd83jfwq2pz»\n"""',
  'client_secret = <<-EOT\n  «aB3dE9fG\n  Kd83jfwq2pz»\n  EOT\nname = "x"',
]
export const leaves: readonly string[] = [
  'secrets: |\n  GIT_TOKEN=${{ secrets.GIT_TOKEN }}\n  OTHER=${{ secrets.OTHER }}\n',
  'password: |\n  the password of\n  the user\n',
  'token: >\n  hello\n  world\nname: x',
]
