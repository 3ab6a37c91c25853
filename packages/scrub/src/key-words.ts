// The vocabulary of key matching. Sources: the default lists of Sentry's SDK and Relay
// (`relay-pii/src/regexes.rs`), Rails' `filter_parameters`, detect-secrets' keyword plugin and
// Datadog's default scanner rules; split into words, because whole-key lists never end.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** A value below a key with one of these words is a secret, wherever the word stands in the key. */
export const SECRET_WORDS: ReadonlySet<string> = list(
  'password passwords passwd pwd pw passphrase passcode passwort secret secrets credential credentials ' +
    'token tokens apikey authtoken accesstoken refreshtoken idtoken bearertoken secretkey ' +
    'privatekey accesskey accesskeyid clientsecret sessionid sessid jsessionid phpsessid ' +
    'aspsessionid authorization jwt bearer csrf xsrf csrftoken xsrftoken saml credentialid ' +
    'apitoken apisecret appsecret signingkey encryptionkey sharedkey sharedaccesskey accountkey ' +
    'masterkey mysqlpwd pgpassword kennwort contrasena',
)

/** A key that is unsplit lower case still ends in one of these: `dbpassword`, `stripetoken`. */
export const SECRET_ENDINGS: readonly string[] = [
  'password',
  'passwd',
  'passphrase',
  'passcode',
  'secret',
  'apikey',
  'accesskey',
  'secretkey',
  'privatekey',
  'token',
  'credential',
  'credentials',
  'sessionid',
]

/** Keys of short codes and account numbers: here a number is a secret as well. */
export const NUMBER_WORDS: ReadonlySet<string> = list(
  'pin otp totp cvv cvv2 cvc cvc2 csc ssn mfa passcode pincode cardnumber ccnumber creditcard ' +
    'iban socialsecurity',
)

/** Two neighbouring words that make a key a secret: `api key`, `connection string`. */
export const SECRET_PAIRS: ReadonlySet<string> = list(
  'api-key apis-key access-key secret-key private-key encryption-key signing-key master-key ' +
    'account-key storage-key shared-key ssh-key deploy-key consumer-key auth-key session-key ' +
    'webhook-key admin-key root-key server-key service-key license-key licence-key app-key ' +
    'application-key integration-key subscription-key functions-key ingest-key write-key host-key ' +
    'symmetric-key validation-key machine-key client-key hmac-key aes-key rsa-key crypto-key cipher-key decryption-key stripe-key ' +
    'sendgrid-key mailgun-key openai-key anthropic-key datadog-key twilio-key google-key ' +
    'aws-key azure-key firebase-key algolia-key pass-phrase pass-word pass-wd session-id sess-id ' +
    'connection-string connect-string auth-code authorization-code access-code secret-code ' +
    'recovery-phrase seed-phrase recovery-key backup-key security-answer secret-answer ' +
    'maiden-name bank-account private-pem',
)

/** As `SECRET_PAIRS`, for values that are often plain numbers. */
export const NUMBER_PAIRS: ReadonlySet<string> = list(
  'card-number card-num card-no card-pan credit-card debit-card cc-number cc-num social-security ' +
    'security-code verification-code verify-code one-time pin-code card-cvc card-cvv ' +
    'account-number routing-number tax-id national-id sms-code mfa-code otp-code login-code ' +
    'recovery-code backup-code auth-pin',
)

/** Words that alone say little: their value goes only when it looks like a token itself. */
export const WEAK_WORDS: ReadonlySet<string> = list(
  'auth session pass salt samlresponse samlrequest nonce signature sig sid sso credit oauth oauth2 code state key ' +
    'sign assertion verifier ticket challenge otc hmac',
)

/** A last word that describes a secret and is none: `password_length`, `token_type`. */
export const DESCRIPTIVE_WORDS: ReadonlySet<string> = list(
  'count counts used usage type types enabled disabled expires expiry expiration ttl length len ' +
    'size limit limits name names label labels placeholder field fields status state valid invalid ' +
    'required optional policy policies hint at on age format version algorithm alg strength attempts ' +
    'attempt reset changed updated created error errors strategy provider providers method methods ' +
    'mode kind level scheme ms seconds sec secs minutes hours days duration timeout date time ' +
    'timestamp budget rate cost price per remaining total max min available exists present missing ' +
    'rotation rotated consent banner notice domain path url uri endpoint host issuer audience ' +
    'scope scopes role roles verified validation validator rules rule requirements manager service ' +
    'store storage handler factory helper util utils class component page screen form button ' +
    'input icon link text title description message messages reason event events id ids index ' +
    'offset position parser lexer stream prefix suffix supported header headers column table file ' +
    'filename dir visible hidden focus blur failed success successful updatedat createdat ' +
    'expiresin expiresat in usd eur cents config options settings params dot ring fn func ' +
    'function pattern regex regexp stdin env prompt callback request response result results check checked checks replay started ended',
)

/** A first word that counts, asks or permits: `max_tokens`, `is_secret`, `has_password`. */
export const COUNTING_WORDS: ReadonlySet<string> = list(
  'max min num number total count avg average is has had should can could needs need require ' +
    'requires required use uses using used allow allows enable enabled disable disabled show shows ' +
    'hide hides forgot remaining prompt completion input output cached reasoning no missing invalid ' +
    'valid expired unexpected supports',
)

/** Last words that need the one before them: `card number`, `auth code`, `pass word`. */
export const TAIL_WORDS: ReadonlySet<string> = list('code number string word phrase answer')

/** What stands before `key` where it names a place in a structure and opens nothing. */
export const HARMLESS_KEYS: ReadonlySet<string> = list(
  'public cache primary foreign partition sort idempotency routing object query row group map hash ' +
    'index dedup deduplication react storage item translation i18n message feature flag shard lock ' +
    'registry composite unique natural surrogate range lookup json yaml metric config setting param ' +
    'attribute tag label header context trace span event log s3 blob file data record document page ' +
    'tab menu hot shortcut arrow enter escape modifier answer column field property redis memo',
)

/**
 * Every word of the key vocabulary contains one of these, so a separator behind a word without one
 * of them needs no judging.
 */
export const KEY_TRIGGERS: readonly string[] = (
  'pass pwd pw secret credential token key cookie auth jwt bearer csrf xsrf saml pin otp cvv cvc csc ' +
  'ssn mfa iban card ccn cc-n cc_n ccn connect string code phrase answer maiden bank account routing ' +
  'tax national one-time one_time onetime social security sess salt nonce sig sid sso credit state assertion verifier ' +
  'ticket challenge otc hmac kennwort contrasena sign number word pem'
).split(' ')
