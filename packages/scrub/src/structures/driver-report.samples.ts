// What drivers, frameworks and validators print of a secret.
const value = ['purple', '46', 'Kayak'].join('')

export const catches: readonly string[] = [
  `ioredis:redis write command[127.0.0.1:6379]: 0 -> auth([ '«${value}»' ])`,
  `ioredis:redis write command[redis:6379]: 0 -> auth([ 'app', '«${value}»' ])`,
  `{"type":"ReplyError","command":{"name":"auth","args":["app","«${value}»"]}}`,
  `#3 Connector.php(44): Connector->createPdoConnection('mysql:host=127....', 'root', '«${value}»', Array)`,
  `#1 PDOConnection.php(40): Doctrine\\DBAL\\Driver\\PDOConnection->__construct('mysql:host=db', 'app', '«${value}»', Array)`,
  `#2 Connection.php(356): Doctrine\\DBAL\\Driver\\PDOMySql\\Driver->connect(Array, 'app', '«${value}»', Array)`,
  `mysqli::__construct('db', 'root', '«${value}»', 'shop') in /var/www/x.php`,
  `Property: spring.datasource.password\n    Value: "«${value}»"\n    Origin: x`,
  `Parameters: {username=[bob], password=[«${value}»], remember=[on]}`,
  `GET http://influx.test:8086/query?db=x&u=root&p=«${value}»`,
  `parse "redis://:«ab12cd/34»@r.test:6379": invalid port ":«${value}»" after host`,
  `ValueError: Port could not be cast to integer value as '«${value}»'`,
  '2FA code «508599» for bob',
  `ArkErrors: password must be at least length 20 (was "«${value}»")`,
  `StructError: At path: user.password -- Expected a number, but received: "«${value}»"`,
  `Error: jwt.secret: must be of type Number: value was "«${value}»"`,
  `    JWT_SECRET: Invalid value: "«${value}»"`,
]

export const leaves: readonly string[] = [
  "ioredis:redis write command[127.0.0.1:6379]: 0 -> get([ 'user:42:profile' ])",
  '{"command":{"name":"hset","args":["bull:email:42","attemptsMade","1"]}}',
  '{"command":{"name":"auth","args":[]}}',
  'Driver->connect(Array, Object(SensitiveParameterValue), Object(SensitiveParameterValue), Array)',
  'Property: spring.datasource.url\n    Value: "jdbc:h2:mem:test"',
  'Parameters: {page=[2], token=[required], secret=[FILTERED]}',
  '/viewtopic.php?u=49&p=461#p12',
  'parse "http://api:${PORT}/": invalid port ":${PORT}" after host',
  'Parse error: unexpected token, expected ")" got "version1"',
  'Error: token type must be 2, was "v3"',
  'tokens must be an array (was "3 items")',
  'session timeout must be a number, got "30s"',
  'password must be a string (was "required")',
  '2FA code expired, MFA code must be 6 digits',
]
