// The vocabulary of key matching. Sources: the default lists of Sentry's SDK and Relay
// (`relay-pii/src/regexes.rs`), Rails' `filter_parameters`, detect-secrets' keyword plugin and
// Datadog's default scanner rules. They are split into words, because a list of whole keys never
// ends.
//
// How an entry is read:
// - `token` is the end of a word of the key: `token`, `accesstoken`
// - `-jwt` is a whole word of the key
// - `^code` is the whole key
// - `(api my)key` is `key` behind `api` or `my`, joined or apart: `x-api-key`, `myapikey`
// A plural or a number may follow each of them.

/** A value below a key with one of these is a secret, wherever it stands in the key. */
export const SECRET_WORDS: string =
  '(pass)word passw passw0rd pasword passwrd paswd psw creds (pass)wd (pass)phrase passcode pwd pswd (password)confirmation secret credential credential-id token -tkn -jwt ' +
  '-bearer csrf xsrf (saml)response -saml authorization mnemonic psk -pw ' +
  '(api apis access secret private priv encryption encrypt decryption decrypt signing ' +
  'signature master account storage shared preshared ssh ssl tls pgp gpg deploy consumer auth authentication ' +
  'session sess x-query webhook admin root user developer insert server service license licence app application integration ' +
  'subscription functions ingest unlock service-role write host symmetric validation machine client hmac aes rsa wep ' +
  'kms crypto crypt sas setup cipher unseal recovery backup activation certificate cert stripe sendgrid mailgun openai anthropic datadog ' +
  'twilio google aws azure firebase algolia)key (key)material ' +
  '(session sess)id (connect)sid (id-token)hint (wp)nonce (access)signature (connection connect conn)string (connection conn)str (snmp)community ' +
  '(community secret)string (auth authorization access secret unlock activation device oob)code ' +
  '(seed recovery backup secret)phrase (wallet)seed (security secret question)answer (maiden)name ' +
  '(private key)pem (bank)account (redis rediscli basic proxy)auth (github gitlab bitbucket)oauth ' +
  '(db database admin user root my pg mysql postgres bind become default ldap smtp ftp mail redis rabbitmq ' +
  'login new old require key store ssh sudo become winrm mqtt amqp wifi cert account api app auth smb keystore truststore backup)pass masterauth (db user root bind admin)pw '

/** Passwords in the other languages of the web. */
export const FOREIGN_WORDS: string =
  'kennwort passwort contrasena contraseña senha (de)passe motdepasse -mdp parola wachtwoord losenord ' +
  'lösenord adgangskode passord salasana haslo hasło heslo jelszo jelszó sifre şifre пароль 密码 ' +
  '密碼 パスワード 비밀번호 geheim geheimnis zugangsdaten segredo secreta secrète segreta jeton токен пассворд ' +
  'лозинка lozinka geslo zaporka şifreniz sifreniz parolanız parolaniz salasanasi kodeord lykilorð parool slaptažodis fjalëkalim fjalëkalimi סיסמה ' +
  'รหัสผ่าน كلمة-المرور kata-sandi mật-khẩu mat-khau 密钥 口令 令牌 暗証番号 секрет 秘密鍵 ' +
  '(api zugriffs)schlüssel (api zugriffs)schluessel (api)sleutel -clé-api -cle-api -clave-api -chave-api -chiave-api -klucz-api -ключ-api ' +
  '(секретный закрытый таємний)ключ トークン シークレット 암호 토큰 비밀키 parolă парола συνθηματικό كلمة-السر पासवर्ड ' +
  '(geheim)schlüssel (gizli)anahtar (hemlig)nyckel (tajný tajny)klíč (tajny)klucz toegangscode chave-de-api'

/** Keys of short codes and account numbers: here a number is a secret as well. */
export const NUMBER_WORDS: string =
  '-pin otp cvv cvc -csc -ssn -mfa -iban passcode pincode (social)security-number (social)security ' +
  '(otp)attempt (card cc)number (card cc)num (card cc)no (card)pan (card)cvc (card)cvv (card)verification-value ' +
  '(credit debit)card (security verification verify confirmation sms mfa factor 2fa otp totp login ' +
  'recovery backup one-time onetime reset pin pass email challenge pairing bestätigungs sicherheits einmal zugangs aktivierungs freischalt)code (mfa otp factor 2fa)token (two)factor (auth card)pin (account routing passport)number ' +
  '(tax national)id'

export const FOREIGN_NUMBER_WORDS = '验证码 驗證碼 校验码 認証コード 確認コード 인증번호 인증코드'

/** Words that alone say little: their value goes only when it looks like a token itself. */
export const WEAK_WORDS: string =
  '-auth -authz -authentication -session -pass -passe -salt -pepper (saml)request (saml)art -nonce -signature -sig -sid -sso ' +
  '-oauth -crumb -sess (honeycomb)team (jfrog-art frog-art)api ^code ^state -key -sign (access)sign -assertion -verifier -ticket ^challenge -otc -hmac -pat -pk -sk ' +
  '-seed (magic)link -magic -invite (invite invitation)code (auth)header (db database)key (js)code'

export const FOREIGN_WEAK_WORDS =
  '-clave -chave -chiave -clé -schlüssel -schluessel -sleutel -klucz -ключ -κωδικός'

/** Last words that say something only with the one before them: `card number`, `pass phrase`. */
export const TAIL_WORDS: string = '-number -string -word -phrase -answer -community -material'

export const FOREIGN_TAIL_WORDS = '-anahtar -nyckel -klíč -السر -sandi -khẩu -المرور'

/** Words parted by blanks, as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Last words of keys that only describe a secret, or a plural of theirs: `password_length`, `token_types`. */
export const DESCRIPTIVE_WORDS: ReadonlySet<string> = wordSet(
  'count type expires expiry expiration ttl length len size limit name label placeholder hint ' +
    'at on age format version algorithm alg changed updated created error ms duration ' +
    'timeout date time timestamp rate cost price policy rule validation validator pattern ' +
    'regex regexp requirements domain path url uri endpoint host issuer audience scope text ' +
    'title description message reason event id index position prefix suffix header ' +
    'column table stdin file filename dir updatedat createdat expiresin expiresat config options ' +
    'settings params env prompt request response result exception fingerprint serial ' +
    'strategy hasher device masked identifier color address spec lifetime score four eight sha256 input field enabled channel manager kid',
)

/** First words of keys that count, ask or permit: `max_tokens`, `is_secret`, `has_password`. */
export const COUNTING_WORDS: ReadonlySet<string> = wordSet(
  'allow allows ask average avg cached can completion could count disable enable expired forgot ' +
    'had has hide input invalid is list max min missing need needs no num number output prompt ' +
    'reasoning remaining require required requires should show supports total unexpected use uses ' +
    'using',
)

/** Words before `key` where it finds an entry and opens nothing: `primary_key`, `cacheKey`. */
export const HARMLESS_KEYS: ReadonlySet<string> = wordSet(
  'attribute axis blob cache context data dedup deduplication document file foreign gpg group ' +
    'hash idempotency index item lock lookup map memo natural object partition primary public ' +
    'publishable query react record recv redis row s3 segment sentry shard site sort span trace',
)

/** Parts that the English words of the lists share, so that the automaton has few patterns to wait for. */
const ENGLISH_TRIGGERS =
  'pass pasw paswd pwd pw pswd psw tkn seed secret credential creds token key cookie auth jwt bearer csrf xsrf saml pin otp ' +
  'session.id password.conf cvv cvc csc ssn mfa iban card cc-n cc_n ccn connect conn-str conn_str connstr string ' +
  'code phrase answer maiden bank account routing tax national security sess salt pepper ' +
  'nonce crumb honeycomb frog sig sid invite sso credit state assertion verifier ticket challenge otc hmac number word ' +
  'o_factor o-factor ofactor pem mnemonic psk -pat _pat hubpat labpat azurepat -pk _pk -sk _sk magic community material cle-api cle_api ifre'

/**
 * Each entry of the lists above contains one of these, so a key without any of them needs no
 * judging.
 */
export const KEY_TRIGGERS: readonly string[] = withForeign(ENGLISH_TRIGGERS.split(' '))

/** Adds the longest part of each word of another language that holds none of the triggers yet. */
function withForeign(triggers: string[]): readonly string[] {
  const lists = [FOREIGN_WORDS, FOREIGN_NUMBER_WORDS, FOREIGN_WEAK_WORDS, FOREIGN_TAIL_WORDS]
  for (const word of lists
    .join(' ')
    .replace(/\(.*?\)/g, '')
    .split(' ')) {
    if (triggers.some((trigger) => word.includes(trigger))) continue
    triggers.push(word.split('-').reduce((a, b) => (b.length > a.length ? b : a)))
  }
  return triggers
}
