/**
 * What a person or a browser shows to go on, as rows of `table.ts`: one-time codes in messages, cookies in
 * files, schemes in places of their own.
 *
 * Sources: wordings of such messages in several languages; Netscape's cookie file; RFC 7616 (Digest).
 */
export const SESSIONS: string = String.raw`
one-time-code is\sthe\s !(?<=(?:^|[\s>"'-])(\d{4,8}) )~(?:otp|passcode|(?:verification|login|security|confirmation) code)\b
 enter\s,use\s !(?<!\w)~(?:the |this )?(?:code |pin |otp )?(\d{4,8}) to (?:verify|log|sign|confirm|continue)
 code\slautet\s,code\sist\s,code\sest\s,digo\ses\s,digo\sé\s,codice\sè\s !(?<=(?:[gt]s|anmelde|login|einmal|sms-?|votre |tu |tuo |se?u |ihr |dein )\S{0,2})~:? ?(\d{4,8})(?![\w-])
 code\sde\s,code\sd',digo\sde\s,codice\sdi\s !(?:v[eé]ri|valid|conf|s[eéi][cg]u|acc[eèé]s|acesso|connex)[^\s\d]{0,12}(?: est| es| é| è)?(?: ?:)? ?(\d{4,8})(?![\w-])
 kodunuz:\s,подтверждения:\s !(?<=(?:do[gğ]rulama|onay|g[uü]venlik|giri[sş]|код) )~(\d{4,8})(?![\w-])
 catiecode\sis\s,catiecode:\s,验证码是,認証コードは,weryfikacyjny\sto\s,weryfikacyjny:\s !(\d{4,8})(?![\w-])
 is\syour\s,as\syour\s,ist\sihr\s,est\svotre\s !(?<=(?:^|[\s>"'(\]-])(\d{4,8}|\d{3}[- ]\d{3}) )~(?:[\w-]{1,20}[ -]|\S{4,12}[gt]s){0,3}(?:code|otp|pin|passcode)\b
 otp\s,passcode\s,verification\scode\s,2fa\scode\s,mfa\scode\s !(?<!\w)~(?:code |is ){0,2}(\d{4,8})\b
 code\sis\s,code\sis:\s,code:\s !(?<=\b(?:your|je|ihr) (?!error|exit|status|zip|post|area|country)(?:[\w-]{1,20} ){0,2})~((?:[A-Z]-)?\d{4,8}|\d{3}[- ]\d{3})(?![\w-])
 pin\s !(?<![\w-])~(\d{4,6})(?![\w.-])
cookie TRUE\t/,FALSE\t/ [^\t\n]{0,100}\t(?:TRUE|FALSE)\t\d{1,12}\t[^\t\n]{1,128}\t(\S{1,4096})
 httponly !(?<=['"]?value['"]?: ?['"]([^"'\n]{4,4096})['"][^{}\n]{0,300})~
bearer websocket-protocol !["'\\]{0,4}\s?[:=,]\s?\[?["'\\]{0,4}[\w.-]{1,40},\s?((?=[\w.+/=-]{0,40}\d)(?=[\w.+/=-]{0,40}[a-z]\d[a-z])(?!\w{0,12}\.)[\w.\x7e+/=-]{24,4096})
 authorization.k8s.io. ([\w-]{8,4096})
authorization ntlm\s,negotiate\s !(?<!\w)~(TlRMTVNTUAAD[\w+/]{20,8192}=*|YII[\w+/]{40,8192}=*)
 digest\susername= ![^\n]{0,600}?\bresponse=\\{0,3}"?([\da-f]{32,128})
`
