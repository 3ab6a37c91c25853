/**
 * What validators, drivers and frameworks say of a value they refused, as rows of `table.ts`, and values in
 * writings that nothing else reads.
 *
 * Sources: pydantic, zod, express-validator, GraphQL and Spring on what they say of a value; MySQL's and
 * PostgreSQL's errors; Node on how it prints bytes.
 */
export const REPORTS: string = String.raw`
report duplicate\sentry\s !'([^'\n]{1,256})' for key '[^'\n]{0,80}<word>
 input_value= !(?<=(?:^|\s|\\n|")[\w.]{0,64}<word>(?:\s|\\n){1,4}[^\n]{0,300})~'([^'\n]{1,256})'
 "path":[,"path":\s[,"loc":[,"loc":\s[ ![^\]]{0,100}?<word>"\s{0,16}\](?:\s?,[^{}]{0,300}?"(?:received|input|value|data)"\s?:\s?"([^"\n]{1,256})"|(?<="input"\s?:\s?"([^"\n]{1,256})"[^{}]{0,300}))
 "path":",instancepath":" !(?:(?<="(?:value|data)"\s?:\s?"([^"\n]{1,256})"[^{}]{0,200})~[\w./]{0,64}<word>|~[\w./]{0,64}<word>"[^{}]{0,300}?(?:\{[^{}]{0,100}\}[^{}]{0,300}?)?"data"\s?:\s?"([^"\n]{1,256})")
 rejectedvalue":,attemptedvalue": !(?<="(?:field|propertyName)"\s?:\s?"[\w.]{0,64}<word>"[^{}]{0,200})~\s?"([^"\n]{1,256})"
 property:\s ![\w.-]{0,64}<word>\s{1,20}value: "([^"\n]{1,256})"
 rejected\svalue\s[ !(?<=field '[\w.]{0,64}<word>': )~([^\]\n]{1,256})\]
 failed\sfor\svalue\s,got\sinvalid\svalue\s !"([^"\n]{1,256})"[^\n"]{0,60} at (?:path )?"[\w.]{0,64}<word>
 "\swith\svalue\s,"\sgot\sinvalid\svalue\s !(?<="[\w$.]{0,64}<word>\\{0,3})~\\{0,3}"([^"\\\n]{1,256})
 \sis\snot\sa\svalid\s,\sis\san\sinvalid\s !(?<=["'\x60]([^"'\x60\n]{4,256})["'\x60])~(?:\w{1,16} )?(?:password|passphrase|api[ _-]?key)\b
 received\s",received\s',received:\s",got\s",got\s',was\s",invalid\svalue:\s" !(?<=(?:["'\x60]|^|\n|: )[\w$. -]{0,64}<word>["'\x60:]?[^\n"']{0,60})~(?=[^"'\n]{0,60}[\d!#$%*@])([^"'\s]{6,256})["']
 truncated\svalue:\s !(?<=column '\w{0,64}<word>'[^\n']{0,20})~'([^'\n]{1,256})'
 is\sshorter\sthan,is\slonger\sthan !(?<=\x60[\w.]{0,64}<word>\x60 \(\x60([^\x60\n]{1,256})\x60\) )~
 failing\srow\scontains\s !\(([^,()\n]{1,256})(?:, ([^,()\n]{2,256}))?(?:, ([^,()\n]{2,256}))?(?:, ([^,()\n]{2,256}))?(?:, ([^,()\n]{2,256}))?(?:, ([^,()\n]{2,256}))?
 args\sbeginning\swith:\s '([^'\n]{1,128})'(?: '([^'\n]{1,128})')?(?: '([^'\n]{1,128})')?
markup android:value= !(?<=android:name=["'][^"'<>]{0,80}<word>[^"'<>]{0,24}["']\s{1,40})~["']([^"'<>@]{2,256})
spelled-bytes <buffer\s !(?=(?:[\da-f]{2} ){0,50}3\d)((?:[2-7][\da-f] ?){10,2000})(?=[>.]|$)
 "data":[,"data":\s[,uint8array( !(?:(?<="buffer",\s{0,20})~|(?<!")~\d{1,5}\) ?\[\s?)(?=(?:\d{2,3},\s{0,4}){0,50}(?:4[89]|5[0-7])[,\]])((?:(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6])(?:,\s{0,4})?){10,2000})(?=\s?\]|$)
key:password p\sa\ss\ss\sw\so\sr\sd,s\se\sc\sr\se\st,t\so\sk\se\sn,a\sp\si\sk\se\sy !\s{0,3}[:=]\s{0,3}["']?([^\s"']{4,128})
`
