/**
 * Places where a secret stands without a secret's key beside it, as data. A line has the rule, the
 * literals that the automaton waits for (with `\s`, `\t` and `\r` for their characters), and an
 * expression for what surrounds one; its groups are what goes. Values that only refer to a secret
 * stay.
 *
 * - `~` is where the literal stands in the expression; without it the literal comes first
 * - `(?i)` ignores case
 * - `<key>` is the rest of a key with its separator, for secrets that are known only by the
 *   vendor's name before them: `HEROKU_API=5c1b…`, `"sonarLogin": "9f8e…"`
 * - `<end>` is the end of such a value
 * - `<arg>` is an argument of a call with its comma, `<text>` a literal argument, which goes
 * - `<word>` is a part of a secret's name, with the letters behind it
 *
 * These marks are ASCII because Bun 1.4 misreads other characters in a `String.raw` template.
 *
 * Sources: gitleaks' and TruffleHog's rules with a vendor's name; the vendors' pages on incoming
 * webhooks and deploy hooks; the manuals of the commands;
 * libpq's password file, go-sql-driver's DSN, Oracle's thin URL, redis' AUTH; RESP; pydantic, zod,
 * express-validator and Spring on what they say of a value; crypt(5) and the PHC
 * string format; PuTTY's key file and RFC 7468; RFC 6749 and SAML 2.0 bindings for sign-in.
 */
export const PLACES: string = String.raw`
webhook hooks.slack.com/,hooks.slack-gov.com/ (?:services|workflows|triggers|commands|actions)/([\w/-]{20,200})
webhook discord.com/api,discordapp.com/api (?:/v\d+)?/webhooks/(\d{15,22}/[\w-]{40,100})
webhook webhook.office.com/,outlook.office.com/,outlook.office365.com/ webhook(?:b2)?/([\w@/-]{40,400})
webhook hooks.zapier.com/ hooks/(?:catch|standard)/(\w[\w/]{8,}\w)
webhook /mcp/s/,/mcp/api/v1/u/ ([\w=-]{20,200})
webhook hook.eu1.,hook.eu2.,hook.us1.,hook.us2.,hook. (?:make|integromat)\.com/(\w{20,64})
webhook maker.ifttt.com/ trigger/[\w-]{1,64}/(?:json/)?with/key/([\w-]{20,64})
webhook open.feishu.cn/,open.larksuite.com/ open-apis/bot/v2/hook/([\w-]{20,64})
webhook webhook.site/,hc-ping.com/,cronitor.link/,heartbeat.uptimerobot.com/,betterstack.com/,betteruptime.com/,events.pagerduty.com/,victorops.com/,loggly.com/,sumologic.com/,infura.io/,quiknode.pro/,rpc.ankr.com/,getblock.io/,blastapi.io/,fcm.googleapis.com/fcm/send/,push.services.mozilla.com/,push.apple.com/,sentry.io/api/hooks/,tines.com/ (?:[a-z\d-]{1,20}/){0,4}((?=[\w-]{0,60}\d)(?![a-z]+-)[\w=-]{20,200}(?:/\w{20,80})?)
webhook /hooks/,%2Fhooks%2F ([a-z\d]{26}|\w{17,24}(?:/|%2F)\w{40,80})(?![\w/-])
webhook hooks.airtable.com/,webhooks.workato.com/ \w{1,20}/(?:v1/|rest/)?([\w/-]{20,100})
webhook alchemy.com/,alchemyapi.io/ (?:nft/)?v[23]/([\w-]{20,64})
webhook api.netlify.com/ build_hooks/([\da-f]{20,32})
webhook api.vercel.com/ v1/integrations/deploy/(\w{10,64}/\w{8,64})
webhook api.cloudflare.com/ client/v4/pages/webhooks/deploy_hooks/([\w-]{36})
webhook m.pipedream.net (?<=//(e[no]\w{11,16})\.)~
webhook webexapis.com/,api.ciscospark.com/ v1/webhooks/incoming/([\w-]{40,120})
webhook datadoghq.com/,datadoghq.eu/ (?:api/)?v\d/input/([\da-f]{32})
webhook /webhook/,/webhook-test/,%2Fwebhook%2F ([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{64}|(?=[\w-]{0,40}\d)(?=[\w-]{0,40}[A-Z])[\w-]{43})(?![\w/-])
sign-in otpauth-migration://offline?data= ([\w%+/=-]{16,8192})
sign-in /reset/,-password/,/password-reset/,/magic/,/magic-link/,/invite/,/invitation/,/invitations/,/verify/,-email/,/confirm/,/confirmation/,/activate/,/unsubscribe/,/unlock/ (?<!/secrets/[\w-]{1,64}/)(?:[A-Za-z\d]{1,12}/)?((?![a-z]{3,}-|[a-z]+-[a-z]+-)(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Za-z])(?:(?<=(?:reset|password|magic|link)/)|(?![\da-f]{8}-[\da-f]{4}-))[\w-]{20,200})(?!\.?[\w-])
sign-in /token/,/api-key/,/apikey/,/access-token/ ((?!0x|[a-z]{3,}-|[\da-f]{24}(?!\w)|[\da-f]{8}-[\da-f]{4}-)(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Za-z])[\w-]{20,200})(?!\.?[\w-])
sign-in ?t=,?h=,?k=,?c=,?s=,?q= (?i)(?<=/(?:[a-z]{1,20}-)?(?:reset|magic|verify|confirm|invite|unsubscribe|activate|login|signin)[\w/-]{0,60})~(?!\d{4}-|[\da-f]{8}-[\da-f]{4}-)((?=[\w-]{0,60}\d)(?=[\w-]{0,60}[a-z])[\w-]{20,200})
webhook calendar.google.com/ calendar/ical/[^/\s]{1,128}/private-([\da-f]{32})
oauth-code #code= (?=[^&\s]{0,60}\d)(?=[^&\s]{0,60}[a-z])((?:[\w.\x7e-]|%2[BFbf]|%3[Dd]|/){16,})(?![%+(=])
signature -signature (?i)(?:-\d{1,3})?["'\\]{0,4}\s{0,2}[:=]\s{0,2}["'\\]{0,4}(?:t=\d{1,12},\s?)?((?:v\d|sha\d{1,3})[=,][\w+/=]{32,128}(?:,v0=[\da-f]{64})?)
signature ?appid=,&appid= ([\da-f]{32})(?!\w)
signature ?hm=,&hm= ([\da-f]{64})(?!\w)
signature ?resourcekey=,&resourcekey= (0-[\w-]{20,24})
signature ?rlkey=,&rlkey=,?tempauth=,&tempauth= ([\w%.\x7e-]{16,2048})
signature ?s=,&s= (?<=imgix\.net/\S{0,200})~([\da-f]{32})
signature /s-- ([\w-]{8,32})--/
webhook api.render.com/deploy/ srv-\w{1,32}\?key=([\w-]{8,32})
signature ?sas=,&sas=,;sas=,?policy=,&policy=,;policy= (?i)([\w%\x7e-]{16,2048})
saml samlresponse=,samlrequest=,samlart= (?i)([^&\s"'<>\\#]{20,})
connection @tcp(,@unix( (?<=[\w.-]{1,64}:([^\s@/"']{1,128}))~
connection oracle:thin:,oracle:oci: [\w$.-]{1,64}/(\S{1,128})@
connection sqlplus\s,connect\starget\s (?:-\w{1,24}\s{1,4}){0,8}[\w$.-]{1,64}/([^@\s"']{1,128})
connection :5432:,:5433:,:6432:,:3306:,:1433:,:1521: (?<=(?:^|\n)[\w.*-]{1,253})~[\w*.-]{1,64}:[\w.@-]{1,64}:([^\s:"']{4,4096})(?!\S)
connection AUTH\s (?<![\w-])~(?:[a-z]{1,32} |PLAIN |LOGIN (?:[\w+/]{4,128}=* )?|XOAUTH2 )?(?=[^\s"']{0,60}\d)([^\s"':]{8,512})
connection userid= (?i)[\w$.-]{1,64}/([^@\s"']{2,128})@
connection identify\s (?i)(?<=nickserv[ :]{1,3})~(?:\w{1,32} )?(\S{4,128})
token v^1.1#,v%5E1.1%23 ([\w#^%+/=-]{40,4096})
token _|WARNING:-DO-NOT-SHARE-THIS [^|\n]{0,200}\|_([\dA-Fa-f]{60,2048})
token ExponentPushToken[,ExpoPushToken[ ([\w-]{20,24})\]
connection /token: (?<=@[\w.-]{1,128})~([\w-]{16,128})
connection account.key. [\w.-]{3,64}windows\.net["']?\s?[=:,]\s?["']?([\w+/]{40,}=*)
connection AUTH\sPLAIN\s (?=[\w+/]{0,60}(?:=|[a-z][A-Z]))([\w+/]{8,512}=*)
connection AUTH2\s (?<![\w-])~[^\s"']{1,64} ([^\s"']{4,512})
connection hset\s,hmset\s,hsetnx\s (?i)(?<![\w-])~\S{1,128} (?:\S{1,64} \S{1,256} ){0,4}?["']?[\w.-]{0,40}<word>["']? ["']?([^\s"']{1,512})
connection set\s,setex\s,setnx\s,getset\s (?i)(?<![\w-])~(?:[\w.-]{1,40}:){0,3}<word>(?::[\w.-]{1,64}){1,3} (?:\d{1,9} )?["']?((?=[^\s"']{0,60}\d)[^\s"':]{8,512})
connection bundle_ (?i)(?!\w{0,40}contribsys)\w{2,64}__\w{2,12}["']?\s?[:=]\s?["']?[^\s:"'/]{1,64}:([^\s:"'/]{4,128})
authorization ntlm\s,negotiate\s (?i)(?<!\w)~(TlRMTVNTUAAD[\w+/]{20,8192}=*|YII[\w+/]{40,8192}=*)
connection &p= (?<=[?&]u=[^&\s]{1,64})~(?=[^&\s#]{0,60}[^&\s\d#])([^&\s"'<>#]{2,256})
connection invalid\sport\s":,integer\svalue\sas\s' ([^"'\n]{1,256})
connection requirepass\s,masterauth\s ["']?([^\s"']{1,128})
connection PASS\s (?<![\w-])~([^\s"'/]{1,128})(?=\r|\\r|["'])
connection PASS\s (?<=(?:^|\n|[:<>$] ))~(?=\S{0,60}\d)(?=\S{0,60}[A-Za-z])([^\s"'/.:]{8,128})(?=\s*$|\r?\n(?:USER|NICK)\b)
connection wifi: (?i)(?:[^\n]{0,120}?;)?P:((?:[^;\\\n]|\\.){1,63});
password-hash $2a$,$2b$,$2y$,$1$,$5$,$6$,$7$,$y$,$apr1$,argon2i$,argon2d$,argon2id$,$scrypt$ (~(?:[\w=,+./]{1,64}\$){1,4}[\w+./]{20,128})
password-hash pbkdf2 (~[:_-]sha\d{1,3}[$:][\w$:./+=-]{30,256})
password-hash scrypt: (~\d+:\d+:\d+\$[\w./+=-]{1,64}\$[\w./+=-]{40,256})
password-hash $P$,$H$ (~[./A-Za-z\d]{31})
password-hash aad3b435b51404eeaad3b435b51404ee: ([\da-f]{32})
password-hash {ssha,{sha,{smd5 (?i)(~\d{0,3}\}[A-Za-z\d+/=]{24,256})
key-file private-lines:\s (?i)\d+\s{1,2}((?:[A-Za-z\d+/=]{4,80}(?:\s{1,2}|$))+)
key-file private-mac:\s (?i)([\da-f]{40,64})
pem -END\s (?=~(?:[A-Z\d]{1,20} ){0,4}PRIVATE KEY)(?<=((?:[A-Za-z\d+/=]{16,80}\s{1,2}){1,200})-{0,4})
sql identified\swith\s (?i)[\w-]{1,64} (?:by|as) ["']([^"'\n]{1,128})
sql password( (?i)(?<==\s?password\()["']([^"'\n]{1,128})
sql password\sfor\s (?i)(?<=set )~[^\n=]{1,128}?=\s{0,3}["']([^"'\n]{1,128})
sql md5(,sha1(,sha2(,sha256(,crypt(,digest( (?i)(?<=(?:pass\w{0,24}|pwd|secret)["\x60\]]?\s{0,3}[=,]\s{0,3})~["']([^"'\n]{1,128})
sql password\sfrom\s (?i)(?<=\bset )~'([^'\n]{1,128})' to '([^'\n]{1,128})
sql crypt( '([^'\n]{1,128})'\s*,\s*(?:gen_salt|\w{0,24}pass)
sql '\sas\s (?i)(?<='([^'\n]{1,128}))~["\x60]?\w{0,24}(?:password|passwd|pwd|secret|token)\b
sql _encrypt(,_decrypt( (?i)(?:[^(),'\n]{1,100}|'[^'\n]{0,400}')\s*,\s*'([^'\n]{1,256})'
vendor-key heroku,hubspot,snyk,squarespace,scaleway,postmark,kucoin,sendbird,codecov,cypress,loggly,splunk,saucelabs,opsgenie,statuspage,pinecone,hightouch,nango,shortcut,scalyr,bunny (?i)<key>([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})<end>
vendor-key adafruit,beamer,contentful,adobe,airtable,algolia,alibaba,asana,assemblyai,atlassian,auth0,bitbucket,bittrex,bugsnag,browserstack,circleci,cloudflare,cloudinary,codacy,codeclimate,codecov,cohere,coinbase,confluence,confluent,coveralls,customerio,datadog,deepgram,discord,droneci,dropbox,elastic,etsy,facebook,fastly,finicity,finnhub,flickr,freshbooks,freshdesk,gemfury,gitter,honeycomb,intercom,jfrog,jira,kraken,kucoin,launchdarkly,linear,linkedin,linode,logdna,mailgun,mailjet,mattermost,meraki,messagebird,mixpanel,netlify,relic,nytimes,okta,openweather,pagerduty,plaid,plivo,privateai,rapidapi,raygun,rollbar,sendbird,serpapi,shodan,sonar,sparkpost,spotify,sumo,travis,twilio,twitch,twitter,virustotal,vultr,wandb,yelp,zendesk (?i)~<key>((?=[a-z]{0,60}\d)(?=\d{0,60}[a-z])[a-z\d]{14,90}=?|(?![\w-]{0,60}?~)(?=[^\d"'\s]{0,60}\d)(?:[\w+/=-]{80,90}|[\w=-]{32}|[\w=-]{40,50}|[\w=-]{60,64}))<end>
vendor-key telegr (?i)<key>(\d{5,16}:a[\w-]{34})<end>
vendor-key contribsys (?i)<key>([\da-f]{8}:[\da-f]{8})<end>
vendor-key asana,discord,adobe,bitbucket,linkedin,messagebird,plaid,sendbird,sumo (?i)~[\w .-]{0,16}(?:client|access)[_ .-]?id["'\\\]]{0,4}\s{0,3}(?:=>|:=|[:=])\s{0,3}["'\\]{0,4}((?=\w{0,30}\d)[\w-]{14,36})<end>
command <<<\s,<<<",<<<' (?i)(?<=(?:\b(?:passwd|kinit|login|auth|add-authtoken|secret|env)\b|token|password|key-file)[^\n|;&]{0,80})~["' ]{0,2}(?!\w[\w.-]{0,63}:)([^\s"'|;&$]{4,256})
command chpasswd\s<<< \s{0,2}["']?[\w.-]{1,64}:([^\s"'$]{1,128})
command \spass: (?<=-pass(?:in|out)?)~([^\s"']{1,128})
command echo\s,printf\s (?:-\w{1,3} |["']?%s(?:\\n)?["']? )?["']?(?:[\w.-]{1,64}:)?([^\s"':$|<>-][^\s"':$|<>]{2,128})["']? ?\| ?[^\n|]{0,100}?(?:-stdin|sudo -S|kinit|passwd|cryptsetup|secrets? (?:put|set|create|versions add)|with-token|passphrase|unseal)
command sonar.login=,rootpw\s,bindpw\s,-server\scommunity\s,-server\skey\s (?!\$[{(A-Z])([^\s"']{4,128})
command stats\sauth\s [\w.-]{1,64}:([^\s"']{2,128})
command setuser\s (?i)[\w.-]{1,64} [^\n>]{0,80}>([^\s"']{1,128})
command PASS\s (?<=\bUSER [^\n]{1,128}\n(?:[^\n]{0,200}\n){0,2}[^\n]{0,24})~(\S{1,256})(?=\r?\n|$)
command kv\sput\s,etcdctl\sput\s (?i)["']?[\w./:-]{0,128}<word>["']? ["']?([^\s"'=]{2,512})
command http-basic. [\w.-]{1,128} \S{1,128} ["']?([^\s"']{4,256})
command \s/d\s (?i)(?<=\s/v\s{1,4}["']?[\w.-]{0,24}<word>["']?(?:\s[^\n]{0,40})?)~["']?([^\s"']{1,256})
command \sREG_SZ\s (?i)(?<=<word>\s{1,16})~\s{0,16}(\S{1,256})
command \sLOGIN\s (?<=(?:^|[\s"'(\]>;])[A-Za-z]{1,3}\d{1,5})~["']?[\w.@-]{1,64}["']? ["']?([^\s"']{4,128})
call credential(,credentials(,basicauth(,digestauth(,passwordauthentication(,_auth(,.auth(,auth=(,authenticate(,createhmac(,cipheriv(,jwt.sign(,jwt.verify(,jwt.encode(,jwt.decode(,login(,twilio(,withpassword(,andpassword(,argon2.verify( (?i)<arg><text>
call ldap_bind(,ftp_login(,ssh2_auth_password(,imap_open(,pdo(,userwithemailandpassword(,pdo->__construct(,connection->__construct(,mysqli->__construct(,pymysql.connect(,mysqldb.connect(,mysqli::__construct(,driver->connect(,pdoconnection(,mysqli_connect(,mysqli(,sequelize(,.getconnection(,hash_hmac( (?i)<arg><arg><text>
call cookieparser(,secretkeyspec(,keycredential(,.hmac256(,.hmac512(,fernet(,convertto-securestring\s,bcrypt.hash(,bcrypt.compare(,password_hash( (?i)<text>
call real_connect(,dbi->connect( (?i)<arg><arg><text>
call +=\scredentials( (?i)<arg><arg><arg><text>
call define( (?i)\s?["']\w{0,64}(?:salt|key|pass|secret|token)\w{0,16}["']\s?,\s?<text>
call .fill(,.type(,.sendkeys(,send_keys(,.setvalue(,.val( (?i)(?:(?<=<word>[\w"'\]\\]{0,8}\)?\.?)~<text>|~[^\n,]{0,80}?<word>[^\n,]{0,40},\s?<text>)
report duplicate\sentry\s (?i)'([^'\n]{1,256})' for key '[^'\n]{0,80}<word>
report input_value= (?i)(?<=(?:^|\s|\\n|")[\w.]{0,64}<word>(?:\s|\\n){1,4}[^\n]{0,300})~'([^'\n]{1,256})'
report "path":[,"path":\s[,"loc":[,"loc":\s[ (?i)[^\]]{0,100}?<word>"\s{0,16}\](?:\s?,[^{}]{0,300}?"(?:received|input|value|data)"\s?:\s?"([^"\n]{1,256})"|(?<="input"\s?:\s?"([^"\n]{1,256})"[^{}]{0,300}))
report "path":",instancepath":" (?i)(?:(?<="(?:value|data)"\s?:\s?"([^"\n]{1,256})"[^{}]{0,200})~[\w./]{0,64}<word>|~[\w./]{0,64}<word>"[^{}]{0,300}?(?:\{[^{}]{0,100}\}[^{}]{0,300}?)?"data"\s?:\s?"([^"\n]{1,256})")
report rejectedvalue":,attemptedvalue": (?i)(?<="(?:field|propertyName)"\s?:\s?"[\w.]{0,64}<word>"[^{}]{0,200})~\s?"([^"\n]{1,256})"
report property:\s (?i)[\w.-]{0,64}<word>\s{1,20}value: "([^"\n]{1,256})"
report rejected\svalue\s[ (?i)(?<=field '[\w.]{0,64}<word>': )~([^\]\n]{1,256})\]
report parameterkey (?i)["']?\s?[:=]\s?["']?\w{0,64}<word>["']?\s?,\s?["']?ParameterValue["']?\s?[:=]\s?["']?([^"'\s]{1,512})
report failed\sfor\svalue\s,got\sinvalid\svalue\s (?i)"([^"\n]{1,256})"[^\n"]{0,60} at (?:path )?"[\w.]{0,64}<word>
report "\swith\svalue\s,"\sgot\sinvalid\svalue\s (?i)(?<="[\w$.]{0,64}<word>\\{0,3})~\\{0,3}"([^"\\\n]{1,256})
report received\s",received\s',received:\s",got\s",got\s',was\s",invalid\svalue:\s" (?i)(?<=(?:["'\x60]|^|\n|: )[\w$. -]{0,64}<word>["'\x60:]?[^\n"']{0,60})~(?=[^"'\n]{0,60}[\d!#$%*@])([^"'\s]{6,256})["']
report truncated\svalue:\s (?i)(?<=column '\w{0,64}<word>'[^\n']{0,20})~'([^'\n]{1,256})'
markup android:value= (?i)(?<=android:name=["'][^"'<>]{0,80}<word>[^"'<>]{0,24}["']\s{1,40})~["']([^"'<>@]{2,256})
spelled-bytes <buffer\s (?i)(?=(?:[\da-f]{2} ){0,50}3\d)((?:[2-7][\da-f] ?){10,2000})(?=[>.]|$)
spelled-bytes "data":[,"data":\s[,uint8array( (?i)(?:(?<="buffer",\s{0,20})~|(?<!")~\d{1,5}\) ?\[\s?)(?=(?:\d{2,3},\s{0,4}){0,50}(?:4[89]|5[0-7])[,\]])((?:(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6])(?:,\s{0,4})?){10,2000})(?=\s?\]|$)
one-time-code is\sthe\s (?i)(?<=(?:^|[\s>"'-])(\d{4,8}) )~(?:otp|passcode|(?:verification|login|security|confirmation) code)\b
one-time-code enter\s,use\s (?i)(?<!\w)~(?:the |this )?(?:code |pin |otp )?(\d{4,8}) to (?:verify|log|sign|confirm|continue)
one-time-code code\slautet\s,code\sist\s,code\sest\s,digo\ses\s,digo\sé\s,codice\sè\s (?i)(?<=(?:ungs|sicherheits|anmelde|login|einmal|sms-?|votre |tu |tuo |se?u |ihr |dein )\S{0,2})~:? ?(\d{4,8})(?![\w-])
one-time-code code\sde\s,digo\sde\s,codice\sdi\s (?i)(?:v[eé]ri|valid|conf|s[eéi][cg]u|acc[eèé]s|acesso|connex)[^\s\d]{0,12}(?: est| es| é| è)?(?: ?:)? ?(\d{4,8})(?![\w-])
one-time-code kodunuz:\s,подтверждения:\s (?i)(?<=(?:do[gğ]rulama|onay|g[uü]venlik|giri[sş]|код) )~(\d{4,8})(?![\w-])
one-time-code catiecode\sis\s,catiecode:\s,验证码是,認証コードは,weryfikacyjny\sto\s,weryfikacyjny:\s (?i)(\d{4,8})(?![\w-])
one-time-code is\syour\s,as\syour\s (?i)(?<=(?:^|[\s>"'(\]-])(\d{4,8}|\d{3}[- ]\d{3}) )~(?:[\w-]{1,20} ){0,3}(?:code|otp|pin|passcode)\b
one-time-code otp\s,passcode\s,verification\scode\s,2fa\scode\s,mfa\scode\s (?i)(?<!\w)~(?:code |is ){0,2}(\d{4,8})\b
one-time-code code\sis\s,code\sis:\s,code:\s (?i)(?<=\b(?:your|je|ihr) (?!error|exit|status|zip|post|area|country)(?:[\w-]{1,20} ){0,2})~((?:[A-Z]-)?\d{4,8}|\d{3}[- ]\d{3})(?![\w-])
one-time-code pin\s (?i)(?<![\w-])~(\d{4,6})(?![\w.-])
report is\sshorter\sthan,is\slonger\sthan (?i)(?<=\x60[\w.]{0,64}<word>\x60 \(\x60([^\x60\n]{1,256})\x60\) )~
cookie TRUE\t/,FALSE\t/ [^\t\n]{0,100}\t(?:TRUE|FALSE)\t\d{1,12}\t[^\t\n]{1,128}\t(\S{1,4096})
bearer websocket-protocol (?i)["'\\]{0,4}\s?[:=,]\s?\[?["'\\]{0,4}[\w.-]{1,40},\s?((?=[\w.+/=-]{0,40}\d)(?=[\w.+/=-]{0,40}[a-z]\d[a-z])(?!\w{0,12}\.)[\w.\x7e+/=-]{24,4096})
bearer authorization.k8s.io. ([\w-]{8,4096})
cookie httponly (?i)(?<=['"]?value['"]?: ?['"]([^"'\n]{4,4096})['"][^{}\n]{0,300})~
authorization digest\susername= (?i)[^\n]{0,600}?\bresponse=\\{0,3}"?([\da-f]{32,128})
call ).value\s=,).value= (?i)(?<=\(\\{0,3}["'][^()\n]{0,60}<word>[^()\n]{0,24})~\s?\\{0,3}["']([^"'\\\n]{1,128})
connection "AUTH"\s (?:"[\w-]{1,64}" )?"([^"\n]{1,512})"
connection AUTH\r \n(?:\$\d{1,4}\r\n[\w-]{1,64}\r\n(?=\$))?\$\d{1,4}\r\n([^\r\n]{1,512})
connection name:\s'auth',name":"auth" ,\s?"?args"?: ?\[\s?(?:["'][\w-]{1,64}["'],\s?)?["']([^"'\n]{1,512})["']
connection auth([ (?<=> )~\s?(?:'[^'\n]{1,64}', )?'([^'\n]{1,512})'
connection :*: (?<=(?:^|[\n"])[\w.*:-]{1,80})~(?:[\w*-]{1,64}:)?[\w.@-]{1,64}:([^\s:"']{4,4096})(?!\S)
connection npmauthident (?i)["'\\]{0,4}\s?[:=]\s?["'\\]{0,4}[^\s:"']{1,64}:([^\s"'\\]{2,128})
connection :587\s,:465\s [\w.@+-]{1,100}:([^\s"':\\]{4,128})(?![^\s"\\])
connection @ (?i)(?<=(?:^|[\s"'(=]|(?<!:)//)(?:[a-z][\w.-]{1,31}[/\\])?(?!(?:mailto|sips?|xmpp|acct|npm|e?-?mail|from|to|cc):)[\w.%+-]{0,64}:((?=[^@]*(?:[\d!#$*]|@[\w.-]{1,128}:\d{4}))[^\s@/"':<>[\]]{4,128}))~(?:localhost|\d+(?:\.\d+){3}|[\w.-]{1,128}(?::\d{1,5}|(?=/\w)|(?<=\.(?:internal|local))))(?![\w.])
password-hash {plain},{clear},{cleartext} (?i)([^\s:"']{2,128})
password-hash password\s0\s,secret\s0\s,password\s7\s,password\s5\s,secret\s4\s,secret\s5\s,secret\s8\s,secret\s9\s,key\s7\s (?=\S{0,80}\d)([^\s"']{6,256})
key-file encrypted\ssecret\skey (?<=minisign )~\s{1,2}([A-Za-z\d+/=]{40,400})
sql identified\sby\s (?i)(?<=(?:(?:create|alter) (?:user|role)|connect to|grant [^\n;]{1,80}? to) [\w".@'%-]{1,64} )~(?!values\b|using\b)([^\s"'\x60;,]{2,128})(?=[\s;]|$)
sql sp_addlogin\s,sp_password\s,sp_addlinkedsrvlogin\s (?i)(?:@\w{1,40} ?= ?)?N?'[^'\n]{0,128}'\s?,\s?(?:@\w{1,40} ?= ?)?N?'([^'\n]{1,128})'
sql pragma\skey,pragma\srekey (?i)\s?=\s?["'](?:x')?([^"'\n]{1,128})
sql \skey\s' (?i)(?<=attach[^;\n]{1,200})~([^'\n]{1,128})
aws AKIA,ASIA (~\w{16})["']?[\s,:;|]{1,4}["']?([A-Za-z\d+/]{40})(?![\w+/=])
report failing\srow\scontains\s (?i)\(([^,()\n]{1,256})(?:, ([^,()\n]{2,256}))?(?:, ([^,()\n]{2,256}))?(?:, ([^,()\n]{2,256}))?(?:, ([^,()\n]{2,256}))?(?:, ([^,()\n]{2,256}))?
report args\sbeginning\swith:\s '([^'\n]{1,128})'(?: '([^'\n]{1,128})')?(?: '([^'\n]{1,128})')?
key:password p\sa\ss\ss\sw\so\sr\sd,s\se\sc\sr\se\st,t\so\sk\se\sn,a\sp\si\sk\se\sy (?i)\s{0,3}[:=]\s{0,3}["']?([^\s"']{4,128})
command ::add-mask::,##[add-mask] ([^\s"']{2,512})
connection credentials:\s,credentials\s,creds:\s,user/pass:\s,username/password:\s,user:pass\s (?i)(?:for |= ?)?["']?[\w.@+-]{1,64}["']? ?[/:] ?["']?(?=[^\s"',;]{0,60}[\d!#$%*@])([^\s"',;/]{5,128})
connection UGFzc3dvcmQ6 \s{1,3}(?:[CS<>-]{1,3}:? ?)?([\w+/]{4,512}=*)(?![\w-])
card %B (\d{12,19}\^[^^\n]{2,40}\^[\d ]{7,60})
card cvv\s,cvv2\s,cvc\s,cvc2\s,security\scode\s (?i)(?<!\w)~(\d{3,4})(?![\d.])
signature honeycomb-team,honeycomb_team,jfrog-art-api,jfrog_art_api,hmac-sha256,hmac_sha256 (?i)["'\\]{0,4}\s?[:=,]\s?\[?["'\\]{0,4}([\w+/=-]{24,128})
`
