/**
 * Code of a frame's context that gives a credential to a call, and what databases and validators say
 * of a value (Playwright, PyJWT, Node's crypto, PHP, Spring, zod, pydantic, TypeORM).
 */
export const calls: Readonly<Record<string, readonly string[]>> = {
  'call-user-password': [
    'new NetworkCredential("‹anna›", "⟦{w16}⟧")',
    "requests.get(‹url›, auth=('anna', '⟦{w14}⟧'))",
    'req.SetBasicAuth("‹anna›", "⟦{w18}⟧")',
    "smtp.login('‹anna›', '⟦{w16}⟧')",
    "new PDO('‹mysql:host=db-1;dbname=shop›', 'anna', '⟦{w16}⟧')",
    "mysqli_connect('‹db-1›', 'anna', '⟦{w16}⟧', 'shop')",
    'signInWithEmailAndPassword("‹a@shop.example›", "⟦{p14}⟧")',
    "login('‹anna›', '⟦{p14}⟧')",
    "new Twilio('‹sid›', '⟦{h32}⟧')",
  ],
  'call-key': [
    "crypto.createHmac('‹sha256›', '⟦{w24}⟧').update(body)",
    "jwt.sign(‹payload›, '⟦{w24}⟧')",
    'jwt.verify(‹token›, "⟦{w32}⟧", done)',
    "app.use(cookieParser('⟦{w20}⟧')); ‹app.listen(3000)›",
    'ConvertTo-SecureString "⟦{w14}⟧" ‹-AsPlainText -Force›',
  ],
  'call-field': [
    `page.fill('input[name="password"]', '⟦{w14}⟧') ‹timeout 30000›`,
    "page.locator('#password').fill('⟦{w14}⟧') ‹timeout 30000›",
    "cy.get('#password').type('⟦{w14}⟧') ‹timeout 4000›",
  ],
  'report-value': [
    "Duplicate entry '⟦{w24}⟧' for key '‹users›.api_token'",
    '[{"loc":["‹body›","password"],"msg":"too short","input":"⟦{w14}⟧"}]',
    '{"type":"field","value":"⟦{w14}⟧","msg":"‹Invalid value›","path":"password"}',
    "Field error in object '‹user›' on field 'password': rejected value [⟦{w14}⟧]; codes [Size]",
    'UPDATE "u" SET "password" = $1 ‹WHERE "id" = $2› -- PARAMETERS: ["⟦{w14}⟧",1]',
    'Variable "$password" got invalid value "⟦{w14}⟧"; ‹too short›',
    'Variable "$input" got invalid value "⟦{w14}⟧" at "input.password"; ‹too short›',
    'Key (‹user_id›, token)=(‹42›, ⟦{w32}⟧) already exists.',
    '[{"ParameterKey":"DBPassword","ParameterValue":"⟦{w14}⟧"},{"ParameterKey":"‹Size›"}]',
  ],
  'one-time-code': [
    '⟦{n6}⟧ is your ‹verification› code',
    'Use OTP ⟦{n6}⟧ to ‹log in›',
    'G-⟦{n6}⟧ is your ‹Google› verification code.',
  ],
  'redis-wire': [
    '"AUTH" "‹default›" "⟦{w20}⟧"',
    '*2\r\n$4\r\nAUTH\r\n$20\r\n⟦{w20}⟧\r\n‹PING›',
    'ACL SETUSER ‹anna› on >⟦{w20}⟧ ~* +@all',
  ],
}
