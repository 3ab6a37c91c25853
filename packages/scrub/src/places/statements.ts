/**
 * What a statement of SQL, a command or a call is handed without a name beside it, as rows of `table.ts`.
 *
 * Sources: the manuals of the databases and of the commands; the libraries' pages on the calls.
 */
export const STATEMENTS: string = String.raw`
sql identified\swith\s !'?[\w-]{1,64}'? (?:by|as) ["']([^"'\n]{1,128})
 password(,password\s( !(?<==\s?password ?\()["']([^"'\n]{1,128})
 password\sfor\s !(?<=set )~[^\n=]{1,128}?=\s{0,3}["']([^"'\n]{1,128})
 md5(,sha1(,sha2(,sha256(,crypt(,digest( !(?<=(?:pass\w{0,24}|pwd|secret)["\x60\]]?\s{0,3}[=,]\s{0,3})~["']([^"'\n]{1,128})
 password\sfrom\s !(?<=\bset )~'([^'\n]{1,128})' to '([^'\n]{1,128})
 crypt( '([^'\n]{1,128})'\s*,\s*(?:gen_salt|\w{0,24}pass)
 '\sas\s !(?<='([^'\n]{1,128}))~["\x60]?\w{0,24}(?:password|passwd|pwd|secret|token)\b
 _encrypt(,_decrypt( !(?:[^(),'\n]{1,100}|'[^'\n]{0,400}')\s*,\s*'([^'\n]{1,256})'
 identified\sby\s !(?<=(?:(?:create|alter) (?:user|role)|connect to|grant [^\n;]{1,80}? to) [\w".@'%-]{1,64} (?:account (?:un)?lock )?)~(?!values\b|using\b)([^\s"'\x60;,\\]{2,128})(?=[\s;"'\\]|$)
 sp_addlogin\s,sp_password\s,sp_addlinkedsrvlogin\s !(?:@\w{1,40} ?= ?)?N?'[^'\n]{0,128}'\s?,\s?(?:@\w{1,40} ?= ?)?N?'([^'\n]{1,128})'
 pragma\skey,pragma\srekey !\s?=\s?["'](?:x')?([^"'\n]{1,128})
 \skey\s' !(?<=attach[^;\n]{1,200})~([^'\n]{1,128})
command <<<\s,<<<",<<<' !(?<=(?:\b(?:passwd|kinit|login|auth|add-authtoken|secret|env)\b|token|password|key-file)[^\n|;&]{0,80})~["' ]{0,2}(?!\w[\w.-]{0,63}:)([^\s"'|;&$]{4,256})
 chpasswd\s<<< \s{0,2}["']?[\w.-]{1,64}:([^\s"'$]{1,128})
 \spass: (?<=-pass(?:in|out)?)~([^\s"']{1,128})
 echo\s,printf\s (?:-\w{1,3} |["']?%s(?:\\n)?["']? )?["']?(?:[\w.-]{1,64}:)?([^\s"':$|<>-][^\s"':$|<>]{2,128})["']? ?\| ?[^\n|]{0,100}?(?:-stdin|sudo -S|kinit|passwd|cryptsetup|secrets? (?:put|set|create|versions add)|with-token|passphrase|unseal)
 sonar.login=,rootpw\s,bindpw\s,-server\scommunity\s,-server\skey\s (?!\$[{(A-Z])([^\s"']{4,128})
 stats\sauth\s [\w.-]{1,64}:([^\s"']{2,128})
 setuser\s ![\w.-]{1,64} [^\n>]{0,80}>([^\s"']{1,128})
 PASS\s (?<=\bUSER [^\n]{1,128}\n(?:[^\n]{0,200}\n){0,2}[^\n]{0,24})~(\S{1,256})(?=\r?\n|$)
 kv\sput\s,etcdctl\sput\s !["']?[\w./:-]{0,128}<word>["']? ["']?([^\s"'=]{2,512})
 http-basic. [\w.-]{1,128} \S{1,128} ["']?([^\s"']{4,256})
 \s/d\s !(?<=\s/v\s{1,4}["']?[\w.-]{0,24}<word>["']?(?:\s[^\n]{0,40})?)~["']?([^\s"']{1,256})
 \sREG_SZ\s !(?<=<word>\s{1,16})~\s{0,16}(\S{1,256})
 \sLOGIN\s (?<=(?:^|[\s"'(\]>;])[A-Za-z]{1,3}\d{1,5})~["']?[\w.@-]{1,64}["']? ["']?([^\s"']{4,128})
 ::add-mask::,##[add-mask] ([^\s"']{2,512})
call credential(,credentials(,basicauth(,digestauth(,passwordauthentication(,_auth(,.auth(,auth=(,authenticate(,createhmac(,cipheriv(,jwt.sign(,jwt.verify(,jwt.encode(,jwt.decode(,login(,twilio(,withpassword(,andpassword(,argon2.verify(,credentials.basic(,hmac.hexdigest(,hmac.new(sha,signwith(,simple_bind_s( !<arg><text>
 ldap_bind(,ftp_login(,ssh2_auth_password(,imap_open(,pdo(,userwithemailandpassword(,pdo->__construct(,connection->__construct(,mysqli->__construct(,pymysql.connect(,mysqldb.connect(,mysqli::__construct(,driver->connect(,pdoconnection(,mysqli_connect(,mysqli(,sequelize(,directoryentry(,.getconnection(,hash_hmac( !<arg><arg><text>
 cookieparser(,bcrypt(,hash::make(,secretkeyspec(,keycredential(,.hmac256(,.hmac512(,fernet(,convertto-securestring\s,bcrypt.hash(,bcrypt.compare(,password_hash(,bcrypt.hashsync(,bcrypt.comparesync(,scryptsync(,pbkdf2sync(,hmac.new(,hmacshakeyfor(,signedstring( !(?:-\w{2,12} ?){0,3}<text>
 real_connect(,dbi->connect(,create_user(,create_superuser( !<arg><arg><text>
 +=\scredentials( !<arg><arg><arg><text>
 define( !\s?["']\w{0,64}(?:salt|key|pass|secret|token)\w{0,16}["']\s?,\s?<text>
 .fill(,.type(,.sendkeys(,send_keys(,.setvalue(,.val( !(?:(?<=<word>[\w"'\]\\]{0,8}\)?\.?)~<text>|~[^\n,]{0,80}?<word>[^\n,]{0,40},\s?<text>)
 ).value\s=,).value= !(?<=\(\\{0,3}["'][^()\n]{0,60}<word>[^()\n]{0,24})~\s?\\{0,3}["']([^"'\\\n]{1,128})
`
