/**
 * Formats of provider tokens as data: one vendor per line, its templates behind it. In a template
 * `{w36}` is a run of 36 characters of class w, `{w20-40}` and `{w20-}` one of varying length; a
 * comma parts beginnings that share the rest, anything else stands for itself. Classes:
 *
 * - `d` digits, `h` hex, `l` small letters and digits, `U` capitals and digits, `w` all of these
 * - `b` as `w` and `_ -`, `p` as `b` and `. ~`, `g` as `b` and `+ /` (base64), `t` as `g` and `=`
 * - `e` as `w` and `_ - . =`, `o` one of `M N O`, `{uuid}` a UUID, `{crc}` 36 of `w`, the last six
 *   a checksum, or more
 *
 * Vendors that few have heard of share the name `token`; what prefixed-token.ts finds needs no
 * line.
 *
 * `!` behind a vendor: the template alone says little, so the token must look random and mix
 * capitals and small letters.
 *
 * Sources: the published rules of gitleaks, secretlint, detect-secrets and TruffleHog, the token
 * pages of GitHub, GitLab and npm, GitHub's list of secret scanning patterns, and the vendors'
 * documents.
 */
export const PROVIDERS = `
github ghp_,gho_,ghu_,ghs_,ghr_{crc} ghs_{d1-12}_eyJ{p30-} github_pat_{b36-} v1.{h40}
gitlab glpat-,gldt-,glrt-,glrtr-,glcbt-,glptt-,glft-,glsoat-,glagent-,glimt-,glffct-,gloas-,glwt-,GR1348941{p20-}
bitbucket ATBB{w24-} BBDC-{t40-}
atlassian ATATT3,ATCTT3,ATSTT3{t40-} ATTA{w64-}
npm npm_{crc}
pypi pypi-AgE{b50-} pyx-key-{b20-}
rubygems rubygems_{w48}
nuget oy2{l43}
cratesio cio{w32}
docker dckr_pat_,dckr_oat_{b20-} SWMTKN-1-{l40-}-{l25} SWMKEY-1-{t40-}
artifactory AKCp{w60-} cmVmd{w59} cmVmdGtuOj{t40-}
deno ddp_,ddo_,ddw_{w36}
circleci CCIPAT_,CCIPRJ_{b30-}
buildkite bkua_,bkaj_,bkct_,bkat_,bkpt_{w36-}
sonarqube squ_,sqp_,sqa_{b40}
sourcegraph sgd_{h64} sgp_,sgph_{h16}_{h40} sgp_local_{h40} sgp_{h40} slk_{h64}
postman PMAK-{h24}-{h34} PMAT-{U26}
linear lin_api_,lin_oauth_,lin_wh_{w40-}
notion secret_{w43} ntn_{w40-}
figma figd_,figp_,figo_,figoh_,figor_,figu_,figuh_,figur_{b36-}
asana 0/{h32} 1/{d12-19}:{w32} 2/{d12-19}/{d12-19}:{w32}
clickup pk_{d5-10}_{U32}
airtable pat{w14}.{h64} {w10-40}.v1.{b16-200}.{h40-64}
launchdarkly sdk-,api-,mob-,rel-{uuid}
statsig secret-,client-,console-{w40-44}
jetbrains! perm-{t4-99}.{t4-99}.{t20-}
percy web_,app_,auto_{h64} web_{l32}
onepassword A3-{U6}-{U6}-{U5}-{U5}-{U5}-{U5} A3-{U6}-{U11}-{U5}-{U5}-{U5} ops_eyJ{t100-}
slack xoxb-,xoxp-,xoxo-,xoxs-,xoxe-,xoxc-{b10-} xoxa-,xoxr-{b8-} xoxd-{t20-} xapp-,xwfp-{b20-}
discord! {o1}{b22-27}.{b6}.{b27-} mfa.{b80-}
telegram {d8-10}:AA{b32-34}
aws AKIA,ASIA,ABIA,ACCA{U16} A3T{U17} ABSK{t100-} bedrock-api-key-{t40-} amzn.mws.{uuid} da2-{l26} IQoJb3JpZ2lu,FwoGZXIvYXdz,FQoGZXIvYXdz,FQoDYXdz{t60-}
amazon amzn1.oa2-cs.v1.{h64} Atza|,Atzr|,Atc|{t60-}
google! AIza{b36-}
google AQ.Ab8{b40-} AIza{b35} GOCSPX-{b20-} ya29.{p20-} 1//0{b30-} 4/0A{b30-} GOOG{U20-64} {b11-22}:APA91b{b100-}
azure {p3}{d1}Q~{p31-} {g30-90}JQQJ99{w20-} {g30-90}AZDO,AzSe,AzFu,AzCa,APIM,AIoT,ASRS,AWPS,ACOG,+ASt,+ACR,+AMC,+ARm,+ASb,+AEh,+ABa,+AIo,ACDb{t4-12}
azure! EwA,EwB,EwC{t200-}
entra 0.A,1.A{b40-}.A{p100-}
alibaba LTAI{w12-26} CAIS{t100-}
tencent! AKID{w13-40}
baidu bce-v3/ALTAK-{w21}/{h40} ALTAK{w21}
volcengine AKLT{t40-}
yandex ysc2_{b40-} AQVN{b35-} t1.{t6-200}.{b86} y0_,y1_,y2_,y3_{b50-}
yandex! YC{b37-40}
yandex YCAJE{b20-}
digitalocean dop_v1_,doo_v1_,dor_v1_{h64} DO00,DO80{U16}
cloudflare v1.0-{h24}-{h146} cfut_,cfat_,cfk_,cfoat_{w40-}
heroku HRKU-{b30-}
fly fo1_{b40-} fm1a_,fm1r_,fm2_{t60-}
vercel vcp_,vci_,vca_,vcr_,vck_{b24-} vercel_blob_rw_{w16}_{w20-}
netlify nfp_,nfo_,nfb_,nfc_,nfu_{w36-}
render rnd_{w26-}
scaleway SCW{U17}
openshift sha256~{b43}
rancher token-,kubeconfig-user-,kubeconfig-u-{l5-20}:{l54} K10{h64}::{p20-}
hashicorp hvs.,hvb.,hvr.{b20-} {w14}.atlasv1.{e60-}
vault! s.{w24} b.{b90-}
pulumi pul-{l40}
doppler dp.pt.,dp.st.,dp.ct.,dp.sa.,dp.scim.,dp.audit.{p40-}
infisical st.{h24}.{h32}.{h32} st.{uuid}.{h32}.{h32}
tailscale tskey-{b20-}
harness pat.,sat.{b22}.{w24}.{w20}
octopus API-{U25-32}
age AGE-SECRET-KEY-1{U58}
stripe sk_live_,sk_test_,rk_live_,rk_test_,sk_prod_,rk_prod_,sk_org_live_,sk_org_test_,ek_live_,ek_test_{b10-} whsec_{t24-} pi_,seti_,cs_live_,cs_test_{w16-80}_secret_{w16-}
square sq0a,sq0c,sq0i,sandbox-sq0a,sandbox-sq0c,sandbox-sq0i{l2}-{b20-} EAAA{b50-}
square! EAAA{b22-}
paypal access_token$production$,access_token$sandbox\${w16}\${h32} A21AA{b50-}
adyen AQE{l1}{t39-}
razorpay rzp_live_,rzp_test_{w14-}
flutterwave FLWSECK-{w12-64}-X FLWSECK_TEST{h12} FLWSECK_TEST-{w12-}
gocardless live_,sandbox_{b40}
mollie live_,test_,access_{w30}
messagebird! live_,test_{w25}
mercadopago APP_USR-{b50-} TEST-{d13-19}-{d6}-{h32}
checkout sk_{uuid} sk_{l26-27} sk_sbox_{b26-}
plaid processor-production-,processor-sandbox-,access-production-,access-sandbox-,access-development-,link-production-,link-sandbox-,link-development-,public-production-,public-sandbox-,public-development-{uuid}
paddle pdl_live_apikey_,pdl_sdbx_apikey_,pdl_ntfset_{l26}_{b22-}
polar polar_oat_,polar_pat_,polar_ci_,polar_whs_,polar_at_,polar_rt_,polar_cs_{b30-}
shippo shippo_live_,shippo_test_{h40}
easypost EZAK,EZTK{w54}
drupal $S$D,$S$C,$S$E{p50-}
lob live_{h32} live_,test_{h35} live_pub_,test_pub_{h31}
shopify shpat_,shpca_,shppa_,shpss_,shpua_,shptka_,prtapi_,shprt_{h32} shltm_{b40} atkn_{h64}
twilio AC{h32}:{h32} SK,AC{w32}
telnyx KEY{h30-34}_{w22}
sendgrid SG.{e60-69} SG.{b16-32}.{b30-64}
mailgun key-,pubkey-{h32}
mailchimp {h32}-us{d1-2}
mandrill md-{b22}
brevo xkeysib-,xsmtpsib-{b64-}
mailersend mlsn.{h60-}
resend re_{w8}_{w20-}
klaviyo pk_{w34}
onesignal os_v2_app_,os_v2_org_{l40-}
hubspot pat-na1-,pat-na2-,pat-eu1-,pat-ap1-{uuid}
intercom dG9rO{t50-}
salesforce 00D{w12-15}!{p60-} 5Aep861{p60-} 3MVG9{p60-}
typeform tfp_{b40-}
dropbox sl.{b100-} sl.u.{b100-} {l11}AAAAAAAAAA{b43}
facebook {d15-17}%,|{b27-64} EAA{w80-} EAACEdEose0cBA{w20-} IGQ,IGAA{b60-}
twitter AAAAAAAAAAAAAAAAAAAAAA{w8-60}%{w30-} AAAAAAAAAAAAAAAAAAAAA{t70-}
linkedin WPL_AP0.,WPL_AP1.{p16-} AQV,AQX{b80-}
spotify! AQ,BQ{b120-}
pinterest pina_{b20-}
datadog ddapp_{w34} ddpat_{b30-}
newrelic eu01xx{h30}NRAL NRAK-,NRII-,NRAL-,NRIQ-,NRRA-,NRSP-{b24-} NRJS-,NRAA-,NRBR-{h19-} {h32-40}NRAL
grafana glsa_{b40-} glc_{t32-} eyJrIjoi{t40-}
dynatrace dt0{w1}{d2}.{w8-24}.{w64}
honeycomb hcaik_,hcamk_,hcalk_,hcaic_,hcbik_,hcbmk_,hcblk_,hcbic_,hcxik_,hcxmk_{l50-}
sentry sntrys_,sntryu_,sntrya_,sntryi_{t40-}
coralogix cxtp_,cxup_{w30}
mapbox pk.,sk.{w60-99}.{w22} sk.eyJ,pk.eyJ,tk.eyJ{p60-}
rapidapi {w10}msh{w15}p1{w5-6}jsn{w12}
adafruit aio_{w28}
adobe p8e-,pac_{w32}
supabase sbp_{b40} sbp_oauth_,sbp_v0_{h40} sb_secret_{b20-}
planetscale pscale_tkn_,pscale_oauth_,pscale_pw_{e32-}
neon napi_{l40-} npg_{w12-}
clickhouse 4b1d{w38}
confluent cflt{t60}
elastic essu_{t40-}
databricks dapi,dose{h32}
dbt dbtc_,dbtu_{b36-}
contentful CFPAT-{b43}
sanity sk{w80-}
segment sgp_{w64}
posthog phc_,phx_,phs_,pha_,phr_{b40-}
openai sk-proj-,sk-svcacct-,sk-admin-,sk-None-{b20-} sess-{w40}
anthropic sk-ant-{b20-}
openrouter sk-or-v1-{h40-}
langfuse sk-lf-,pk-lf-{uuid}
huggingface hf_,api_org_{w30-}
brave! BSA{b24-40}
perplexity pplx-{w40-}
groq gsk_{w40-}
xai xai-{b60-}
elevenlabs sk_{h48}
nvidia nvapi-{b40-}
langsmith ls__{h32} lsv2_pt_,lsv2_sk_{h32}_{h10}
pinecone pcsk_{b50-}
tavily tvly-{b20-}
firecrawl fc-{h32}
apify apify_api_{w30-}
replicate r8_{b36-40}
anyscale esecret_{l26-}
cursor key_,crsr_{h64-128}
deepseek sk-{h32} sk-{l48}
sk! sk-{w20-} sk_{b40-} sk_{w30-}
canva cnvca{b40-}
snyk snyk_uat.,snyk_sat.{p20-}
bitcoin xprv,yprv,zprv,tprv{w100-}
blockchain suiprivkey1,ed25519_sk1,ed25519e_sk1{l40-} 302e020100300506032b657004220420{h64}
alibaba! STS.{w16-64}
arcgis AAPK,AAPTx{b60-}
convex prod:,dev:,preview:{b3-60}|{t40-}
deepl {uuid}:fx
dingtalk SEC{h64}
clojars CLOJARS_{w60}
readme rdme_{w70-}
fastly fastly_{b32}
gitea gta_{h40}
logfire pylf_v1_us_,pylf_v1_eu_,pylf_v2_us_,pylf_v2_eu_{b40-}
matrix syt_{g4-80}_{w20}_{w6} mct_,mat_,mcr_{w20-}_{w6}
nostr nsec1{l58}
okta! 00{b40}
pagerduty! u+{b18}
paseto v1.local.,v2.local.,v3.local.,v4.local.,v1.public.,v2.public.,v3.public.,v4.public.,k2.local.,k2.secret.,k4.local.,k4.secret.{p40-}
pubnub sec-c-{t40-} sec-c-,pub-c-,sub-c-{uuid}
wandb wandb_v1_{b40-} local-{h40}
scram SCRAM-SHA-256\${d4-6}:{t16-64}\${t20-64}:{t20-64}
pem LS0tLS1CRUdJTiBQUklW,LS0tLS1CRUdJTiBSU0EgUFJJ,LS0tLS1CRUdJTiBFQyBQUkl,LS0tLS1CRUdJTiBEU0EgUFJJ,LS0tLS1CRUdJTiBPUEVOU,LS0tLS1CRUdJTiBFTkNSW,b3BlbnNzaC1rZXktdjEA{t16-} MII{g3}IBADANBgkqhkiG9w0{t40-} MII{g3}IBAAKB{t40-} MII{g3}IBAAKC{t40-} MHcCAQEE,MIGHAgEAMBMGByqGSM49,MC4CAQAwBQYDK2VwBCIEI{t40-}
zoho 1000.,1001.,1003.{h32}.{h32} 1003.{h48}
token *:,[]:,default:{w1-32}.{h56-64} AstraCS:{w24}:{h64} PRD-,SBX-{h12}-{h4}-{h4}-{h4}-{h4} 0.{uuid}.{w30}:{t24} API_KEY{U32} AVNS_{b19-} JDC_{w25-40}
token OC|{d10-20}|{w10-}
token Mid-server-,sk-helicone-,bb_live_,bb_test_,sk_car_,persona_production_,persona_sandbox_,cfxk_,pdus+,lsxe_pt_,lsxs_pt_,obu_,ajkey_{b20-}
token STAGE_,PRODUCTION_{h60} VF.DM.,VF.WS.,VF.{h24}.{w16}
token aivenv1_,apk_,wrkaus-,wrkprod-,wrkeu-,wrkjp-,wrksg-{t60-} akab-,akaa-{l16}-{l16}
token api_live.,api_sandbox.,api_live_us.,api_live_ca.,api_live_eu.,api_sandbox_us.,api_sandbox_ca.{p20-}
token api_{w22}.{w22} b10ck5.{b32}.{b36} b_{t44} bb_pr_,bb_ma_{h30}
token cal_test_,cu_,nv-,scp-live-,scp-test-,sd_{h32}
token cfsk_ma_prod_,cfsk_ma_test_{h32}_{h8} chpt_{h15} cog_{w52} ion_{w42} configcat-sdk-1/{b22}/{b22}
token csk-{l40-} ctp_,cto_,ctr_,ctd_,ramp_sec_,ramp_id_,BBFF-,BBUS-{w30-} dnkey-{t26}-{t52}
token duffel_live_,duffel_test_{t43}
token dvc_server_,dvc_client_,dvc_mobile_,xnd_production_,xnd_development_{b30-}
token e2b_,ck_,cs_{h40} e_{w22}_{w42} endr+{b16} fio-u-{t64} gitpod_pat_{p40-} hawk.{b20}.{b20}
token hcw_{b28} hxtp_,hxtw_{h96} ico-{w32}
token leap_token_,ptk_,tss_,unkey_,tr_dev_,tr_prod_,tr_pat_,AIK_SECRET_,AIK_CI_,dnsimple_a_,dnsimple_u_,ucat_,vtwn_,flb_live_{w20-}
token lip_,lio_{w16-} EXO{h26} lmb_,$aact_{t40-} m0-{w40} na1.,eu1.{g80-} nbp_,pnu_,pnb_,jca_{w36}
token odt_{b32-} ory_st_,ory_at_,ory_pat_,ory_rt_,ory_ac_,ory_wak_{p24-} p-{l12}:{t40-}
token cpk_{h32}.{h32}.{w32} xau_{w30-} CO.{w16}.{w40-}
token p.ey{b20-300}.{b40-} packagist_{l2-4}_{h60-} pk_prod_,pk_test_,dk_prod_{U28}
token prod-,admin-,user-,token-,activ-,env-{h32-64}v3 ptr_{t43-} pts_{l32} retool_01{l24-}
token s-s4t2ud-,u-s4t2ud-,s-s4t2af-,rootly_,dtn_,fhb-,pk1_,sk1_,rca_{h64} salad_cloud_{b10-}
token samsara_api_,alcht_{w30} sbx:,prd:{w24}.{w32} gAAAAAB{b60-} Fe26.2*{t0-}*{h64}*{b22}*{b20-}
token klarna_live_api_,klarna_test_api_{t40-} skey_live_,skey_test_,skey_{l19}
token sc_,ext_,scauth_,authress_{l5-30}.{l4-6}.acc{b11-33}.{t30-}
token secret-live-,secret-test-{t30-} secret_{l2-30}_{h32}.{w32}
token signkey-prod-,signkey-test-,signkey-branch-{h32-} ls-{w8}-{w4}-{w4}-{w4}-{w12}
token sk_production_,ck_production_,sk_staging_,ck_staging_{w24-} sm_pat_,sm_aat_,sm_sat_{w16}
token testsk_,sk_{b32}.{l2} tgp_v1_,jina_,isat_,tsec_,rpa_,jsrp_,tlk_,zpka_{b40-} tgpak_,tgpat_{l20-}
token thog-secret-,thog-key-{h16-32} tk-us-,tk-eu-{b48} tk_{l29} u,ur,m{d4-9}-{h24} v1.CmQ{b100-}
token v2.{l20} wlu_,wlp_{w36-}
token xaat-,xapt-,waka_,ctx7sk-,RGAPI-,xx,ApiKey-,pat-,NpmToken.,NuGetApiKey.,ovsxp_,ovsxat_,rh-api-{uuid}
token {g22}==:{w32} {w6}.{w6}:{b43} {w6}_{w29}_mmk
token! EXO{w24-30} NF-,o.{w32} act.,rft.{w40-} ak-,as-,ser.{w22} ak_{b20} app-,dataset-{w24} base64:{t43-44} db-{w29}
token! fnA{b37} fw_{w22-24} master-,account-{w20} mint_{w20-} pa-{b43} pk.{b32}
token! private_{g27-28}= secret_admin_,secret_readonly_,secret_user_,prf_{b20-} sig_{w26-}
token! user:gh.,service:{b1-40}:{b22}
token mzp_,rak_,rsk_{h64} opk_{h42} kit_{h32} PT{h48} n8n_api_{h80} standard_{h256} mb_{t44} key_{h28}
token! YCA{b22}
jetbrains! perm:{t4-99}.{t4-99}.{t20-}
`
