const drawn = ['x7GhQ2mZ9', 'pLw4TnB8', 'vKc3RyD6sJ1f'].join('')
const digest = ['5c1b7b3a6f0e4c3a', '9a630f6f3c7b0c55'].join('')

export const catches: string[] = [
  `acme_live_«»`,
  `«ajkey_»`,
  `«acme-pat-»`,
  `«newvendor_»H5kP9xW`,
  `https://api.acme.test/v1/«acme_pat_prod_»/items?x=1`,
  `{"a":"«shop_api_token_»"}`,
].map((text) =>
  text.includes('«»')
    ? text.replace(/(\w+)«»/, `«$1${drawn}»`)
    : text.replace(/(«[\w-]+)»(\w*)/, `$1${drawn}$2»`),
)
catches.push(
  `«acme_secret_${digest}» is known by its word`,
  `«${digest}-${digest.slice(0, 8)}-${digest.slice(8, 16)}»`,
  `GHOST «${digest.slice(0, 24)}:${digest}${digest}»`,
  `«hl_sk_${digest}»`,
  `«llx-${drawn}${drawn.slice(0, 12)}»`,
  `«n8n_api_${drawn}»`,
  `«acmeApiKey_${drawn}»`,
  `«acme_${drawn.slice(2, 10)}_${drawn.slice(4)}${drawn.slice(0, 4)}»`,
  `«vendor_${drawn.slice(0, 12)}-${drawn}_${drawn.slice(2, 9)}», next`,
)
export const leaves: readonly string[] = [
  'static/js/main_token_aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3.js',
  'kid: zu-FVG0sJBbE73s6g2cr6KJ5Iwq8LY0OuTmatVR6b9s',
  'gclid=GP7-dVm6uANNDcoOV_qIOmAv5N5-Ojn8_4o2lhD-Om9ynVWIpsW50hujkiFX',
  `task_${digest}`,
  'consumer-token-route-355-592ef7a2-5e86-4b8f-8b30-07c08edc9a8b',
  'token_3875f806_6ce1_424d_8a81_f7787ed7b96d',
  'order_F6hLJ0ctlhEvDo17yPaxT8nGE8T8xHWN3CUBiLf7 not found',
  `key_${drawn.slice(0, 24)}`,
  `upload_${drawn.slice(2, 10)}_${drawn.slice(0, 24)}`,
  `acme_20240101_${digest.slice(0, 24)}`,
  `${digest}-${digest.slice(0, 8)}`,
  // A name of 52 letters, as long as a key of Bitcoin.
  'ListRequestedServiceQuotaChangeHistoryByQuotaRequest',
  'useSharedAccessSignatureForEveryRequest_getDefaultAzureCredentialFromChain2',
  'test_PathStream_headByNav_601OK_v2_Item',
  'chunk kind-PaddingLogin-g7lFkYMZ-UrhkHtgq.js',
  'Token_sessionActive__3nOiC',
  `prod_${drawn}`,
  `chatcmpl-${drawn}`,
  `cs_test_${drawn}${drawn}`,
  `acme_${drawn.slice(0, 24)}`,
  `sha512-${drawn}${drawn}`,
  'some_veryLongCamelCaseIdentifierWithoutAnyChance2Tell',
  'api-5c1b7b3a6f0e4c3a9a630f6f3c7b0c55aa11bb22',
  'cache-key-5c1b7b3a6f0e4c3a9a630f6f3c7b0c55',
  'deploy-2026-11-21T10-00-00-api-server-production-7d9f8c',
  // 32 bytes in base64 that begin like a word: a coordinate of a public key.
  ['Pb', 'DrHUWSlET0m5uMQQg1XwVFBMiay', 'ZV3BBypy1iEM'].join('-'),
]
