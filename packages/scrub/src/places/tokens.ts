/**
 * Keys, tokens and hashes that are known by a vendor's or a format's name near them, as rows of `table.ts`.
 *
 * Sources: gitleaks' and TruffleHog's rules with a vendor's name; crypt(5) and the PHC string format;
 * PuTTY's key file and RFC 7468; ISO/IEC 7813 for the tracks of a card.
 */
export const TOKENS: string = String.raw`
vendor-key heroku,hubspot,snyk,squarespace,scaleway,postmark,kucoin,sendbird,codecov,cypress,loggly,splunk,saucelabs,opsgenie,statuspage,pinecone,hightouch,nango,shortcut,scalyr,bunny,ai21 !<key>([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})<end>
 adafruit,agora,beamer,contentful,adobe,airtable,algolia,alibaba,asana,assemblyai,clarifai,atlassian,auth0,bitbucket,bittrex,bugsnag,browserstack,circleci,cloudflare,cloudinary,codacy,codeclimate,codecov,cohere,coinbase,confluence,confluent,coveralls,customerio,datadog,deepgram,discord,droneci,dropbox,elastic,etsy,facebook,fastly,finicity,finnhub,flickr,freshbooks,freshdesk,gemfury,gitter,honeycomb,intercom,jfrog,jira,kraken,kucoin,launchdarkly,linear,linkedin,linode,logdna,mailgun,mailjet,mattermost,meraki,messagebird,mixpanel,netlify,relic,nytimes,okta,openweather,pagerduty,plaid,plivo,privateai,rapidapi,raygun,rollbar,sendbird,serpapi,shodan,sonar,sparkpost,spotify,sumo,travis,twilio,twitch,twitter,virustotal,vultr,wandb,yelp,zendesk !~<key>((?=[a-z]{0,60}\d)(?=\d{0,60}[a-z])[a-z\d]{14,90}=?|(?![\w-]{0,60}?~)(?=[^\d"'\s]{0,60}\d)(?:[\w+/=-]{80,90}|[\w=-]{32}|[\w=-]{40,50}|[\w=-]{60,64}))<end>
 telegr !<key>(\d{5,16}:a[\w-]{34})<end>
 contribsys !<key>([\da-f]{8}:[\da-f]{8})<end>
 asana,discord,adobe,bitbucket,linkedin,messagebird,plaid,sendbird,sumo !~[\w .-]{0,16}(?:client|access)[_ .-]?id["'\\\]]{0,4}\s{0,3}(?:=>|:=|[:=])\s{0,3}["'\\]{0,4}((?=\w{0,30}\d)[\w-]{14,36})<end>
token v^1.1#,v%5E1.1%23 ([\w#^%+/=-]{40,4096})
 _|WARNING:-DO-NOT-SHARE-THIS [^|\n]{0,200}\|_([\dA-Fa-f]{60,2048})
 ExponentPushToken[,ExpoPushToken[ ([\w-]{20,24})\]
aws AKIA,ASIA (~\w{16})["']?[\s,:;|]{1,4}["']?([A-Za-z\d+/]{40})(?![\w+/=])
 "SecureString" \s?,\s{0,24}"Value"\s?:\s?"((?:[^"\\\n]|\\.){1,4096})
vendor-key vault.azure.net/secrets/ (?<="value"\s?:\s?"([^"\n]{1,512})"[^{}]{0,400})~|~[^"\s]{1,200}"[^{}]{0,200}?"value"\s?:\s?"([^"\n]{1,512})
password-hash $2a$,$2b$,$2y$,$1$,$5$,$6$,$7$,$8$,$y$,$apr1$,argon2i$,argon2d$,argon2id$,$scrypt$ (~\$?(?:[\w=,+./]{1,64}\$\$?){1,4}[\w+./]{20,128})
 SCRAM-SHA- (~\d{1,3}\$\d{1,8}:[\w+/=]{8,}\$[\w+/=]{20,}:[\w+/=]{20,})
 "md5,'md5 ([\da-f]{32})["']
 \sENC\s !(?<=(?:pass\w{0,8}|secret|key))~([\w+/=]{12,})
 pbkdf2 (~[:_-]sha\d{1,3}[$:][\w$:./+=-]{30,256})
 scrypt: (~\d+:\d+:\d+\$[\w./+=-]{1,64}\$[\w./+=-]{40,256})
 $P$,$H$ (~[./A-Za-z\d]{31})
 aad3b435b51404eeaad3b435b51404ee: ([\da-f]{32})
 {ssha,{sha,{smd5 !(~\d{0,3}\}[A-Za-z\d+/=]{24,256})
 {plain},{clear},{cleartext} !([^\s:"']{2,128})
 password\s0\s,secret\s0\s,password\s7\s,password\s5\s,secret\s4\s,secret\s5\s,secret\s8\s,secret\s9\s,key\s7\s (?=\S{0,80}\d)([^\s"']{6,256})
key-file </modulus> !\s{0,24}<exponent>[\w+/=]{1,16}</exponent>\s{0,24}(<p>(?:[\w+/=\s]|</?(?:[dp]?[pq]|d|inverseq)>){40,8192})
 private-lines:\s !\d+\s{1,2}((?:[A-Za-z\d+/=]{4,80}(?:\s{1,2}|$))+)
 private-mac:\s !([\da-f]{40,64})
 encrypted\ssecret\skey (?<=minisign )~\s{1,2}([A-Za-z\d+/=]{40,400})
pem -END\s (?=~(?:[A-Z\d]{1,20} ){0,4}PRIVATE KEY)(?<=((?:[A-Za-z\d+/=]{16,80}\s{1,2}){1,200})-{0,4})
card %B (\d{12,19}\^[^^\n]{2,40}\^[\d ]{7,60})
 cvv\s,cvv2\s,cvc\s,cvc2\s,security\scode\s !(?<!\w)~(\d{3,4})(?![\d.])
`
