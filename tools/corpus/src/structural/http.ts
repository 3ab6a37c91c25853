/** Headers, cookies, URLs and bodies (RFC 9110, RFC 6265, RFC 3986, RFC 7578, OAuth 2, vendors' signing docs). */
export const http: Readonly<Record<string, readonly string[]>> = {
  'header-bearer': [
    'Authorization: Bearer ⟦{u43}⟧\r\n‹Accept: */*›',
    '{"headers":{"Authorization":"Bearer ⟦{u64}⟧","‹Accept›":"‹text/html›"}}',
    'upstream got authorization=Bearer ⟦{w40}⟧ and ‹answered 401›',
    'sent "bearer ⟦{w48}⟧" for ‹/v1/orders›',
    "headers: { authorization: 'Bearer ⟦{l32}⟧', ‹accept: 'text/plain'› }",
  ],
  'header-basic': [
    'Authorization: Basic ⟦{b64:shop:<p14>}⟧\r\n‹Host: api.shop.example›',
    'authorization: basic ⟦{b64:admin@shop.example:<p10>}⟧ ‹401›',
    '{"authorization":"Basic ⟦{b64:svc:<p22>}⟧","‹x-attempt›":"2"}',
    'Proxy-Authorization: Basic ⟦{b64:proxy:<p12>}⟧\n‹Via: 1.1 squid›',
  ],
  'header-digest': [
    'Authorization: Digest username="anna", realm="shop", nonce="{h16}", uri="/a", response="⟦{h32}⟧" ‹401›',
  ],
  'header-token-scheme': [
    'Authorization: Token ⟦{h40}⟧\n‹Accept: application/json›',
    'Authorization: token ⟦{w40}⟧ ‹not accepted›',
    'Authorization: Token token="⟦{h32}⟧", ‹nothing else›',
  ],
  'header-apikey-scheme': [
    'Authorization: ApiKey ⟦{w40}==⟧\n‹Host: es-1›',
    'Authorization: GenieKey ⟦{uuid}⟧\n‹Host: alerts-1›',
    'Authorization: Api-Token ⟦{w52}⟧\n‹Host: metrics-1›',
    'Authorization: Key ⟦{w36}⟧ ‹403›',
  ],
  'header-aws-sigv4': [
    'Authorization: AWS4-HMAC-SHA256 Credential=⟦AKIA{B16}⟧/20261121/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=⟦{h64}⟧ ‹403 Forbidden›',
  ],
  'header-aws-sigv2': ['Authorization: AWS ⟦AKIA{B16}⟧:⟦{b27}=⟧\n‹Date: Sat, 21 Nov 2026›'],
  'header-hmac-scheme': [
    'Authorization: HMAC-SHA256 Credential=app&SignedHeaders=date&Signature=⟦{b43}=⟧ ‹retry 1›',
    'Authorization: SharedKey shopstore:⟦{b43}=⟧\n‹x-ms-version: 2024-11-04›',
    'Authorization: Hawk id="client-7", ts="1798000000", nonce="{w6}", mac="⟦{b43}=⟧" ‹401›',
  ],
  'header-oauth1': [
    'Authorization: OAuth oauth_consumer_key="⟦{w25}⟧", oauth_token="⟦{n9}-{w40}⟧", oauth_signature="⟦{w27}%3D⟧", oauth_version="1.0" ‹401›',
  ],
  'header-negotiate': [
    'Authorization: Negotiate ⟦YII{b80}⟧\n‹Host: intranet-1›',
    'Authorization: NTLM ⟦TlRMTVNTUAADAAAA{b60}⟧\n‹Connection: keep-alive›',
  ],
  'header-x-api-key': [
    'X-Api-Key: ⟦{w40}⟧\n‹X-Request-Id: 7f3a›',
    'x-api-key=⟦{h32}⟧ ‹accept=json›',
    '["x-acme-api-key","⟦{w32}⟧"],["‹accept›","*/*"]',
    'x-goog-api-key: ⟦{u39}⟧\n‹x-goog-user-project: shop›',
  ],
  'header-custom-auth': [
    'X-Auth-Token: ⟦{h32}⟧\n‹Accept: */*›',
    'X-Vault-Token: ⟦{w26}⟧\n‹X-Vault-Namespace: shop›',
    'PRIVATE-TOKEN: ⟦{u20}⟧\n‹Accept: */*›',
    'X-Amz-Security-Token: ⟦FwoGZXIvYXdzE{b120}⟧\n‹X-Amz-Date: 20261121T002300Z›',
    'X-CSRF-Token: ⟦{b43}=⟧\n‹X-Requested-With: fetch›',
    'cf-access-client-secret: ⟦{h64}⟧\n‹cf-ray: 8c1›',
    'Ocp-Apim-Subscription-Key: ⟦{h32}⟧\n‹Host: apim-1›',
    'x-shopify-access-token: ⟦{h32}⟧\n‹x-shopify-topic: orders/create›',
  ],
  'header-raw-list': [
    "rawHeaders: [ '‹Host›', 'api', 'Authorization', 'Bearer ⟦{w40}⟧', 'Accept', '*/*' ]",
    "rawHeaders: [ '‹Host›', 'api', 'Cookie', 'sid=⟦{w40}⟧' ]",
  ],
  cookie: [
    'Cookie: connect.sid=⟦s%3A{w32}.{w43}⟧; theme=⟦{w8}⟧\n‹Accept: */*›',
    'cookie: sessionid=⟦{l32}⟧; csrftoken=⟦{w64}⟧\r\n‹host: shop.example›',
    '{"cookie":"_ga=⟦GA1.2.{n9}.{n10}⟧; sid=⟦{w40}⟧","‹accept›":"*/*"}',
    'Cookie: PHPSESSID=⟦{l26}⟧\n‹Host: shop.example›',
    'Cookie: JSESSIONID=⟦{H32}⟧; AWSALB=⟦{b88}⟧\n‹Host: shop.example›',
    'Cookie: __Host-next-auth.session-token=⟦{uuid}⟧\n‹Host: shop.example›',
    'Cookie: _gitlab_session=⟦{h32}⟧\n‹Host: git.shop.example›',
  ],
  'set-cookie': [
    'Set-Cookie: sid=⟦{u43}⟧; ‹Path=/; HttpOnly›; Secure',
    'set-cookie: auth=⟦{w64}⟧; ‹Max-Age=3600›; SameSite=Lax',
    '"set-cookie":["token=⟦{w40}⟧; ‹Path=/›"]',
    'Set-Cookie: remember_me=⟦{n6}%7C{w64}⟧; ‹Expires=Wed, 21 Oct 2026 07:28:00 GMT›',
  ],
  'document-cookie': ['document.cookie = "sid=⟦{w32}⟧; ‹path=/›"'],
  'url-userinfo': [
    'GET https://anna:⟦{p14}⟧@‹api.shop.example/v1/orders› 500',
    'git clone https://⟦{w40}⟧@‹github.com/acme/shop.git›',
    'git clone https://oauth2:⟦{u26}⟧@‹gitlab.com/acme/shop.git›',
    'proxy http://user:⟦{p12}⟧@‹10.0.3.7:3128› is down',
    'ftp://deploy:⟦{p10}⟧@‹files.shop.example/in/›',
    'https://⟦{h32}⟧:x@‹shop.example/api›',
    'https://x-access-token:⟦{w40}⟧@‹github.com/acme/shop›',
    '"url":"https:\\/\\/anna:⟦{w14}⟧@‹api.shop.example›\\/v1"',
  ],
  'url-query': [
    'GET /oauth/callback?code=⟦{u43}⟧&‹state=open›',
    'GET https://api.shop.example/v1?access_token=⟦{w40}⟧&‹page=2›',
    'https://maps.example/api?‹zoom=4›&key=⟦{u39}⟧',
    'https://api.shop.example/?api_key=⟦{h32}⟧#‹top›',
    '/reset-password?token=⟦{u43}⟧&‹lang=de›',
    '/unsubscribe?sig=⟦{u43}⟧&‹list=news›',
    '/login?user=anna&password=⟦{w12}⟧&‹next=home›',
    'wss://live.shop.example/socket?auth=⟦{w40}⟧&‹v=2›',
    '/verify?otp=⟦{n6}⟧&‹step=2›',
  ],
  'url-fragment': [
    'https://app.shop.example/cb#access_token=⟦{u60}⟧&‹token_type=bearer›&expires_in=3600',
    'https://app.shop.example/cb#id_token=⟦{jwt}⟧&‹state=x1›',
  ],
  'url-sas': [
    'https://shopstore.blob.core.windows.net/img/a.png?sv=2024-11-04&‹sr=b›&se=2026-12-01&sp=r&sig=⟦{w43}%3D⟧',
    'BlobEndpoint=https://s.blob.core.windows.net/;SharedAccessSignature=sv=2024-11-04&sig=⟦{w40}%3D⟧;‹EndpointSuffix=core›',
  ],
  'url-presigned-s3': [
    'https://b.s3.amazonaws.com/in.csv?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=⟦AKIA{B16}⟧%2F20261121%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Date=20261121T002300Z&‹X-Amz-Expires=900›&X-Amz-SignedHeaders=host&X-Amz-Signature=⟦{h64}⟧',
    'https://b.s3.amazonaws.com/in.csv?AWSAccessKeyId=⟦AKIA{B16}⟧&‹Expires=1798000000›&Signature=⟦{w27}%3D⟧',
  ],
  'url-presigned-gcs': [
    'https://storage.googleapis.com/b/o?X-Goog-Algorithm=GOOG4-RSA-SHA256&‹X-Goog-Expires=600›&X-Goog-Signature=⟦{h128}⟧',
    'https://storage.googleapis.com/b/o?GoogleAccessId=svc&‹Expires=1798000000›&Signature=⟦{w80}%3D⟧',
  ],
  'url-cloudfront': [
    'https://d1.cloudfront.net/v.mp4?‹Expires=1798000000›&Signature=⟦{u100}⟧__&Key-Pair-Id=K{U13}',
  ],
  'url-firebase-download': [
    'https://firebasestorage.googleapis.com/v0/b/shop/o/a.png?‹alt=media›&token=⟦{uuid}⟧',
  ],
  'webhook-slack': [
    'POST https://hooks.slack.com/services/⟦T{U10}/B{U10}/{w24}⟧ ‹404›',
    'https://hooks.slack.com/workflows/⟦T{U10}/A{U10}/{n18}/{w24}⟧ ‹timeout›',
    'https://hooks.slack.com/triggers/⟦T{U10}/{n13}/{h32}⟧ ‹timeout›',
  ],
  'webhook-discord': [
    'POST https://discord.com/api/webhooks/{n18}/⟦{u68}⟧ ‹429›',
    'https://discordapp.com/api/webhooks/{n18}/⟦{u68}⟧ ‹gone›',
  ],
  'webhook-teams': [
    'https://acme.webhook.office.com/webhookb2/⟦{uuid}@{uuid}/IncomingWebhook/{h32}/{uuid}⟧ ‹400›',
    'https://prod-12.westeurope.logic.azure.com:443/workflows/{h32}/triggers/manual/paths/invoke?api-version=2016-06-01&‹sp=run›&sv=1.0&sig=⟦{u43}⟧',
  ],
  'webhook-other': [
    'https://hooks.zapier.com/hooks/catch/⟦{n7}/{l7}⟧/ ‹410›',
    'https://chat.googleapis.com/v1/spaces/{u11}/messages?‹threadKey=a›&key=⟦AIza{u35}⟧&token=⟦{u43}⟧',
    'https://api.telegram.org/bot⟦{n10}:AA{u33}⟧/‹sendMessage›',
    'https://maker.ifttt.com/trigger/sold/with/key/⟦{u43}⟧ ‹200›',
    'https://outlook.office.com/webhook/⟦{uuid}@{uuid}/IncomingWebhook/{h32}/{uuid}⟧ ‹400›',
    'https://hc-ping.com/⟦{uuid}⟧ ‹200›',
    'https://events.pagerduty.com/integration/⟦{h32}⟧/enqueue ‹202›',
    'https://mainnet.infura.io/v3/⟦{h32}⟧ ‹429›',
    'https://eth-mainnet.g.alchemy.com/v2/⟦{u32}⟧ ‹429›',
  ],
  'form-body': [
    'grant_type=password&username=anna&password=⟦{w14}⟧&‹scope=read›',
    'client_id=shop&client_secret=⟦{w40}⟧&‹grant_type=client_credentials›',
    'grant_type=refresh_token&refresh_token=⟦{u60}⟧&‹scope=all›',
    'grant_type=authorization_code&code=⟦{u40}⟧&code_verifier=⟦{u43}⟧&‹redirect_uri=x›',
  ],
  multipart: [
    '------Form{w16}\r\nContent-Disposition: form-data; name="password"\r\n\r\n⟦{q14}⟧\r\n------Form\r\nContent-Disposition: form-data; name="‹city›"\r\n\r\nBonn\r\n',
    '--x\r\nContent-Disposition: form-data; name="api_key"\r\nContent-Type: text/plain\r\n\r\n⟦{w32}⟧\r\n--x\r\nContent-Disposition: form-data; name="‹note›"\r\n\r\nhello\r\n--x--',
  ],
  'saml-response': ['SAMLResponse=⟦PHNhbWxwOlJlc3BvbnNl{w200}⟧&‹RelayState=home›'],
  jwt: [
    'user said ⟦{jwt}⟧, ‹then left›',
    '{"input":"⟦{jwt}⟧","‹page›":2}',
    'expired: ⟦{jwt}⟧. ‹Sign in again›',
    '/cb/⟦{jwt}⟧/‹done›',
  ],
  'jwt-encrypted': [
    'got ⟦eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.{u80}.{u16}.{u60}.{u22}⟧ ‹from idp›',
  ],
}
