/**
 * What signs a client in at a server, as rows of `table.ts`: parts of connection strings, password files,
 * and dialogs of protocols as they are logged.
 *
 * Sources: libpq's password file, go-sql-driver's DSN, Oracle's thin URL; redis' AUTH and RESP; RFC 4954
 * (SMTP), RFC 959 (FTP); Nickserv's manual.
 */
export const CONNECTIONS: string = String.raw`
connection @tcp(,@unix( (?<=[\w.-]{1,64}:([^\s@/"']{1,128}))~
 @// (?<=(?:^|[\s"'=:])[\w$.-]{1,64}/([^@\s"'/]{2,128}))~[\w.-]{1,253}[:/]
 oracle:thin:,oracle:oci: [\w$.-]{1,64}/(\S{1,128})@
 sqlplus\s,connect\starget\s (?:-\w{1,24}\s{1,4}){0,8}[\w$.-]{1,64}/([^@\s"']{1,128})
 :5432:,:5433:,:6432:,:3306:,:1433:,:1521: (?<=(?:^|\n)[\w.*-]{1,253})~[\w*.-]{1,64}:[\w.@-]{1,64}:([^\s:"']{4,4096})(?!\S)
 AUTH\s (?<![\w-])~(?:[a-z]{1,32} |PLAIN |LOGIN (?:[\w+/]{4,128}=* )?|XOAUTH2 )?(?!(?:S?CRAM|DIGEST)-)(?=[^\s"']{0,60}\d)([^\s"':]{8,512})
 userid= ![\w$.-]{1,64}/([^@\s"']{2,128})@
 identify\s !(?<=nickserv[ :]{1,3})~(?:\w{1,32} )?(\S{4,128})
 /token: (?<=@[\w.-]{1,128})~([\w-]{16,128})
 account.key. [\w.-]{3,64}windows\.net["']?\s?[=:,]\s?["']?([\w+/]{40,}=*)
 AUTH\sPLAIN\s (?=[\w+/]{0,60}(?:=|[a-z][A-Z]))([\w+/]{8,512}=*)
 AUTH2\s (?<![\w-])~[^\s"']{1,64} ([^\s"']{4,512})
 hset\s,hmset\s,hsetnx\s !(?<![\w-])~\S{1,128} (?:\S{1,64} \S{1,256} ){0,4}?["']?[\w.-]{0,40}<word>["']? ["']?([^\s"']{1,512})
 set\s,setex\s,setnx\s,getset\s !(?<![\w-])~(?:[\w.-]{1,40}:){0,3}<word>(?::[\w.-]{1,64}){1,3} (?:\d{1,9} )?["']?((?=[^\s"']{0,60}\d)[^\s"':]{8,512})
 bundle_ !(?!\w{0,40}contribsys)\w{2,64}__\w{2,12}["']?\s?[:=]\s?["']?[^\s:"'/]{1,64}:([^\s:"'/]{4,128})
 &p= (?<=[?&]u=[^&\s]{1,64})~(?=[^&\s#]{0,60}[^&\s\d#])([^&\s"'<>#]{2,256})
 invalid\sport\s":,integer\svalue\sas\s' ([^"'\n]{1,256})
 requirepass\s,masterauth\s ["']?([^\s"']{1,128})
 PASS\s (?<![\w-])~([^\s"'/]{1,128})(?=\r|\\r|["'])
 PASS\s (?<=(?:^|\n|[:<>$] ))~(?=\S{0,60}\d)(?=\S{0,60}[A-Za-z])([^\s"'/.:]{8,128})(?=\s*$|\r?\n(?:USER|NICK)\b)
 wifi: !(?:[^\n]{0,120}?;)?P:((?:[^;\\\n]|\\.){1,63});
 "AUTH"\s (?:"[\w-]{1,64}" )?"([^"\n]{1,512})"
 AUTH\r \n(?:\$\d{1,4}\r\n[\w-]{1,64}\r\n(?=\$))?\$\d{1,4}\r\n([^\r\n]{1,512})
 name:\s'auth',name":"auth" ,\s?"?args"?: ?\[\s?(?:["'][\w-]{1,64}["'],\s?)?["']([^"'\n]{1,512})["']
 auth([ (?<=> )~\s?(?:'[^'\n]{1,64}', )?'([^'\n]{1,512})'
 :*: (?<=(?:^|[\n"])[\w.*:-]{1,80})~(?:[\w*-]{1,64}:)?[\w.@-]{1,64}:([^\s:"']{4,4096})(?!\S)
 npmauthident !["'\\]{0,4}\s?[:=]\s?["'\\]{0,4}[^\s:"']{1,64}:([^\s"'\\]{2,128})
 :465\s,:587\s \s{0,16}[\w.@+-]{1,100}:((?:[a-z]{4} ){0,3}[^\s"':\\]{4,128})(?![^\s"\\])
 @ !(?<=(?:^|[\s"'(=]|(?<!:)//)(?:[a-z][\w.-]{1,31}[/\\])?(?!(?:mailto|sips?|xmpp|acct|npm|e?-?mail|from|to|cc):)[\w.%+-]{0,64}:((?=[^@]*(?:[\d!#$*]|@[\w.-]{1,128}:\d{4}))[^\s@/"':<>[\]]{4,128}))~(?:localhost|\d+(?:\.\d+){3}|[\w.-]{1,128}(?::\d{1,5}|(?=/\w)|(?<=\.(?:internal|local))))(?![\w.])
 credentials:\s,credentials\s,creds:\s,user/pass:\s,username/password:\s,user:pass\s !(?:for |= ?)?["']?[\w.@+-]{1,64}["']? ?[/:] ?["']?(?=[^\s"',;]{0,60}[\d!#$%*@])([^\s"',;/]{5,128})
 UGFzc3dvcmQ6 \s{1,3}(?:(?:[^\n]{0,64}SERVER|[CS<>-]{1,3}):? ?)?([\w+/]{4,512}=*)(?![\w-])
 \sis\sthe\spassword !(?<=(?:^|[\s"'/#;*])((?=[^\s"']{0,60}\d)[^\s"'/#;*]{5,128}))~(?!\w| (?!for|to|and))
 isakmp\skey\s,authentication-key\s,-server\skey\s !(?:\d )?(?=\S{0,60}\d)([^\s"';]{4,128})
 \sprivilege\s \d{1,2} (?:secret|password) (?:\d )?(\S{4,128})
 \sauth\ssha\s,\sauth\smd5\s (\S{8,128})(?: priv \w{2,6}(?: \d{3})? (\S{8,128}))?
 createUser\s \S{1,64} (?:SHA|MD5)\S{0,8} "?([^\s"]{8,128})"?(?: (?:AES|DES)\S{0,8} "?([^\s"]{8,128}))?
`
