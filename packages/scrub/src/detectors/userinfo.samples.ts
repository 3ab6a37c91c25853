export const catches: readonly string[] = [
  'https://«bob»:«pw»@host.test/x',
  'postgres://«user»:«pass»@db:5432/app',
  'postgresql://«user»:«p%40ss»@db/app',
  'mongodb+srv://«u»:«p»@cluster0.mongodb.net/?retryWrites=true',
  'redis://«»:«pass»@cache:6379',
  'amqp://«guest»:«guest1»@mq',
  'jdbc:postgresql://«u»:«p»@db/x',
  'https://«abcdef123456»@github.com/x.git',
  '"postgres://«u»:«p@ss»@db/app"',
  'https:\\/\\/«u»:«p»@host\\/x',
]
export const leaves: readonly string[] = [
  'https://host.test/@scope/package',
  'https://host.test/path?mail=a@b.test',
  'http://localhost:3000/users/@me',
  'mail bob@host.test',
  'npm:@scope/name@1.2.3',
  'git@github.com:org/repo.git',
  'https://host.test:8080/a@b',
]
