/**
 * Addresses that are secrets themselves, as rows of `table.ts`: whoever has one may post to it, fetch what
 * it was signed for, or sign in.
 *
 * Sources: the vendors' pages on incoming webhooks and deploy hooks, and on signed addresses; RFC 6749 and
 * SAML 2.0 bindings for sign-in.
 */
export const LINKS: string = String.raw`
webhook hooks.slack.com/,hooks.slack-gov.com/ (?:services|workflows|triggers|commands|actions)/([\w/-]{20,200})
 discord.com/api,discordapp.com/api (?:/v\d+)?/webhooks/(\d{15,22}/[\w-]{40,100})
 webhook.office.com/,outlook.office.com/,outlook.office365.com/ webhook(?:b2)?/([\w@/-]{40,400})
 hooks.zapier.com/ hooks/(?:catch|standard)/(\w[\w/]{8,}\w)
 /mcp/s/,/mcp/api/v1/u/ ([\w=-]{20,200})
 hook.eu1.,hook.eu2.,hook.us1.,hook.us2.,hook. (?:make|integromat)\.com/(\w{20,64})
 maker.ifttt.com/ trigger/[\w-]{1,64}/(?:json/)?with/key/([\w-]{20,64})
 open.feishu.cn/,open.larksuite.com/ open-apis/bot/v2/hook/([\w-]{20,64})
 webhook.site/,hc-ping.com/,cronitor.link/,heartbeat.uptimerobot.com/,betterstack.com/,betteruptime.com/,events.pagerduty.com/,victorops.com/,loggly.com/,sumologic.com/,infura.io/,quiknode.pro/,rpc.ankr.com/,getblock.io/,blastapi.io/,fcm.googleapis.com/fcm/send/,push.services.mozilla.com/,push.apple.com/,sentry.io/api/hooks/,tines.com/ (?:[a-z\d-]{1,20}/){0,4}((?=[\w-]{0,60}\d)(?![a-z]+-)[\w=-]{20,200}(?:/\w{20,80})?)
 /hooks/,%2Fhooks%2F ([a-z\d]{26}|\w{17,24}(?:/|%2F)\w{40,80})(?![\w/-])
 hooks.airtable.com/,webhooks.workato.com/ \w{1,20}/(?:v1/|rest/)?([\w/-]{20,100})
 alchemy.com/,alchemyapi.io/ (?:nft/)?v[23]/([\w-]{20,64})
 api.netlify.com/ build_hooks/([\da-f]{20,32})
 api.vercel.com/ v1/integrations/deploy/(\w{10,64}/\w{8,64})
 api.cloudflare.com/ client/v4/pages/webhooks/deploy_hooks/([\w-]{36})
 m.pipedream.net (?<=//(e[no]\w{11,16})\.)~
 webexapis.com/,api.ciscospark.com/ v1/webhooks/incoming/([\w-]{40,120})
 datadoghq.com/,datadoghq.eu/ (?:api/)?v\d/input/([\da-f]{32})
 /webhook/,/webhook-test/,%2Fwebhook%2F ([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{64}|(?=[\w-]{0,40}\d)(?=[\w-]{0,40}[A-Z])[\w-]{43})(?![\w/-])
 calendar.google.com/ calendar/ical/[^/\s]{1,128}/private-([\da-f]{32})
 oraclecloud.com/p/ ([\w-]{40,120})/n/
 api.render.com/deploy/ srv-\w{1,32}\?key=([\w-]{8,32})
signature -signature !(?:-\d{1,3})?["'\\]{0,4}\s{0,2}[:=]\s{0,2}["'\\]{0,4}(?:t=\d{1,12},\s?)?((?:v\d|sha\d{1,3})[=,][\w+/=]{32,128}(?:,v0=[\da-f]{64})?)
 ?appid=,&appid= ([\da-f]{32})(?!\w)
 ?hm=,&hm= ([\da-f]{64})(?!\w)
 ?resourcekey=,&resourcekey= (0-[\w-]{20,24})
 ?rlkey=,&rlkey=,?tempauth=,&tempauth= ([\w%.\x7e-]{16,2048})
 ?s=,&s= (?<=imgix\.net/\S{0,200})~([\da-f]{32})
 /s-- ([\w-]{8,32})--/
 ?sas=,&sas=,;sas=,?policy=,&policy=,;policy= !([\w%\x7e-]{16,2048})
 honeycomb-team,honeycomb_team,jfrog-art-api,jfrog_art_api,hmac-sha256,hmac_sha256 !["'\\]{0,4}\s?[:=,]\s?\[?["'\\]{0,4}([\w+/=-]{24,128})
sign-in otpauth-migration://offline?data= ([\w%+/=-]{16,8192})
 /reset/,-password/,/password-reset/,/magic/,/magic-link/,invite/,invitation/,invitations/,/verify/,-email/,/confirm/,/confirmation/,/activate/,/activation/,/unsubscribe/,/unlock/,/join/,/recover/ (?<!/secrets/[\w-]{1,64}/)(?:[A-Za-z\d]{1,12}/)?((?![a-z]{3,}-|[a-z]+-[a-z]+-)(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Za-z])(?:(?<=(?:reset|password|magic|link)/)[\w-]{16,200}|(?![\da-f]{8}-[\da-f]{4}-)[\w-]{20,200}))(?!\.?[\w-])
 /token/,/api-key/,/apikey/,/access-token/ ((?!0x|[a-z]{3,}-|[\da-f]{24}(?!\w)|[\da-f]{8}-[\da-f]{4}-)(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Za-z])[\w-]{20,200})(?!\.?[\w-])
 ?t=,?h=,?k=,?c=,?s=,?q= !(?<=/(?:[a-z]{1,20}-)?(?:reset|magic|verify|confirm|invite|unsubscribe|activate|login|signin)[\w/-]{0,60})~(?!\d{4}-|[\da-f]{8}-[\da-f]{4}-)((?=[\w-]{0,60}\d)(?=[\w-]{0,60}[a-z])[\w-]{20,200})
oauth-code #code= (?=[^&\s]{0,60}\d)(?=[^&\s]{0,60}[a-z])((?:[\w.\x7e-]|%2[BFbf]|%3[Dd]|/){16,})(?![%+(=])
saml samlresponse=,samlrequest=,samlart= !([^&\s"'<>\\#]{20,})
`
