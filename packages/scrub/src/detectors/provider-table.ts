/**
 * Formats of provider tokens as data: `id prefix class min max`, one per line; no max: exactly min;
 * max `+`: that many or more. Classes: `h` hex, `w` letters and digits, `b` those and `_ -`,
 * `u` capitals and digits, `t` base64 (`+ / =` too), `.` those of `b` and `.`.
 * Sources: gitleaks' and secretlint's published rules, GitHub's, GitLab's and npm's token pages,
 * and the vendors' documents.
 */
export const PROVIDERS = `
github ghp_ w 36 255
github gho_ w 36 255
github ghu_ w 36 255
github ghs_ . 36 1024
github ghr_ w 36 255
github github_pat_ b 36 255
gitlab glpat- . 20 64
gitlab gldt- b 20 64
gitlab glrt- . 20 64
gitlab glcbt- b 20 64
gitlab glptt- b 20 64
gitlab glft- b 20 64
gitlab glsoat- b 20 64
gitlab glagent- b 50 64
gitlab glimt- b 20 64
gitlab glffct- b 20 64
gitlab GR1348941 b 20 64
npm npm_ w 36 64
pypi pypi-AgE b 50 +
slack xoxb- b 10 +
slack xoxp- b 10 +
slack xoxa- b 10 +
slack xoxo- b 10 +
slack xoxs- b 10 +
slack xoxr- b 10 +
slack xoxe- b 10 +
slack xoxe.xox . 20 +
slack xapp- b 20 +
aws AKIA u 16
aws ASIA u 16
aws ABIA u 16
aws ACCA u 16
aws A3T u 17
stripe sk_live_ w 10 255
stripe sk_test_ w 10 255
stripe rk_live_ w 10 255
stripe rk_test_ w 10 255
stripe whsec_ t 24 128
google AIza b 35
google GOCSPX- b 20 40
google ya29. . 20 +
google 1//0 b 30 +
openai sk-proj- b 20 +
openai sk-svcacct- b 20 +
openai sk-admin- b 20 +
openai sk- w 32 64
anthropic sk-ant- b 20 +
openrouter sk-or-v1- w 32 128
huggingface hf_ w 30 64
huggingface api_org_ w 30 64
groq gsk_ w 40 64
xai xai- w 60 120
perplexity pplx- w 40 64
replicate r8_ w 36 40
nvidia nvapi- b 40 120
twilio SK h 32
sendgrid SG. . 40 100
mailgun key- h 32
mailchimp-mandrill md- b 22 40
shopify shpat_ h 32
shopify shpca_ h 32
shopify shppa_ h 32
shopify shpss_ h 32
square sq0atp- b 22
square sq0csp- b 43
square sq0idp- b 22
square EAAA b 50 80
digitalocean dop_v1_ h 64
digitalocean doo_v1_ h 64
digitalocean dor_v1_ h 64
docker dckr_pat_ b 27 40
docker dckr_oat_ b 20 40
doppler dp.pt. w 40 48
doppler dp.st. . 40 80
doppler dp.ct. w 40 48
doppler dp.sa. w 40 48
hashicorp hvs. b 20 +
hashicorp hvb. b 20 +
hashicorp hvr. b 20 +
linear lin_api_ w 40
linear lin_oauth_ h 64
notion ntn_ w 40 60
notion secret_ w 43
postman PMAK- . 50 80
pulumi pul- h 40
planetscale pscale_tkn_ . 32 64
planetscale pscale_pw_ . 32 64
planetscale pscale_oauth_ . 32 64
netlify nfp_ w 36 64
figma figd_ b 40 60
fly fo1_ b 43
fly FlyV1 t 40 +
databricks dapi h 32 36
dynatrace dt0c01. . 80 100
grafana glc_ t 32 +
grafana glsa_ b 41 50
grafana eyJrIjoi t 40 +
newrelic NRAK- w 27
newrelic NRJS- h 19
newrelic NRII- b 32
newrelic NRAL- b 32
sentry sntrys_ t 40 +
sentry sntryu_ h 64
atlassian ATATT3 . 50 +
atlassian ATCTT3 . 50 +
atlassian ATBB w 32
clojars CLOJARS_ w 60
rubygems rubygems_ h 48
cratesio cio w 32
adafruit aio_ w 28
readme rdme_ w 70
prefect pnu_ w 36
sendinblue xkeysib- b 64 90
sendinblue xsmtpsib- b 64 90
shippo shippo_live_ h 40
shippo shippo_test_ h 40
easypost EZAK w 54
easypost EZTK w 54
duffel duffel_live_ b 43
duffel duffel_test_ b 43
flutterwave FLWSECK_TEST- h 12 40
flutterwave FLWSECK- h 12 40
frameio fio-u- b 64
age AGE-SECRET-KEY-1 u 58
alibaba LTAI w 17 30
tencent AKID w 13 40
facebook EAACEdEose0cBA w 20 +
facebook EAA w 80 +
supabase sbp_ h 40
supabase sb_secret_ b 20 60
vercel vcp_ w 24 60
vercel vck_ w 24 60
cloudflare v1.0- b 100 180
contentful CFPAT- b 43
dropbox sl. . 100 +
buildkite bkua_ h 40
buildkite bkct_ b 20 100
circleci CCIPAT_ b 40 80
circleci CCIPRJ_ b 40 80
discord mfa. b 80 100
heroku HRKU- b 36 70
infracost ico- w 32
intra42 s-s4t2ud- h 64
lob live_pub_ h 31
lob test_pub_ h 31
octopus API- u 26
onepassword ops_eyJ t 200 +
onepassword A3- . 30 60
razorpay rzp_live_ w 14 24
razorpay rzp_test_ w 14 24
scalingo tk-us- b 48
sonarqube squ_ h 40
sonarqube sqp_ h 40
sonarqube sqa_ h 40
sourcegraph sgp_ b 40 70
tailscale tskey- b 20 80
typeform tfp_ . 40 70
yandex AQVN b 35 40
yandex t1. . 80 +
yandex YC b 38
zuplo zpka_ w 32 80
langsmith lsv2_pt_ b 40 60
langsmith lsv2_sk_ b 40 60
pinecone pcsk_ b 50 90
paypal access_token\$production\$ w 48
plaid access-sandbox- b 36
plaid access-development- b 36
plaid access-production- b 36
mapbox sk.eyJ . 60 +
mapbox pk.eyJ . 60 +
posthog phc_ w 40 48
posthog phx_ w 40 52
resend re_ b 32 44
expo expo_ w 40
rollbar rbr_ w 32
novu nv- h 32
`
