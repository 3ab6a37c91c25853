import { readsAsCode } from './code-name.ts'

// Values that stand where a secret would but only refer to one: to where it is kept, what it is called or
// what belongs there. Case does not matter; behind each expression stands a sample.

/** It was removed already, or nothing was there. */
const REMOVED: readonly RegExp[] = [
  /\[[a-z _-]+\]$/, // [value removed]
  /\[?(?:filtered|redacted|removed|masked|hidden|secure|sensitive|sanitized|scrubbed|omitted)\b/, // redacted by proxy
  /(?:(?:[a-z]{2,5}[-_]){0,3}|\d{4} ?\d\d ?)[*•x#.]{2,}[-*•x#\d ]*$|[0-]{9,}$/, // 4111 11** **** 1111
  /(?:[a-z]{2,5}[-_]){1,3}$/, // sk-
  /[^a-z\d\s]+$|[ ,;:|]+$/, // ---
]

/** A place that something is filled into. */
const PLACEHOLDERS: readonly RegExp[] = [
  /\w*placeholder$/, // tokenPlaceholder
  /<(?!!)[^<>]{1,60}>?$/, // <token>
  /\{{1,2}[a-z_ ][\w.: !-]*\}{0,2}$/, // {token}
  /[a-z_]*\{\d*\}|(?:\{[a-z_]\w*\}\W{0,3}){2,}$/, // {0}
  /[#$@]\{(?![^{}]*\}(?=[a-z\d]*\d)(?=\d*[a-z])[a-z\d]{4,}$)/, // #{ENV["TOKEN"]}
  /\{[{%]/, // {{ .Values.token }}
  /__[a-z]\w*__$|@@\w+@@$/, // __TOKEN__
  /(?:your|insert|replace|change)[_-][a-z_-]+$/, // insert-token-here
  /(?:bearer|token|basic) (?:%s|\$?\{|<)/, // Bearer %s
  /%[({]?[a-z]\w*[)}]?[sd]?%?$/, // %(token)s
  /(?:0x)?%[+#]?[a-z](?:\W*%[+#]?[a-z])*\W*$/, // %s:%s
  /[a-z_ :;,./=-]*(?<![a-z])%[drsvq](?![a-z])[a-z_ :;,./=\\%-]*$/, // --username=%s --password=%s
  /[\w./:-]*\/\{[a-z_]\w*\}[\w./:{}?=-]*$/, // /users/{id}/password
  /\$\d+$/, // $1
  /[:@](?:[a-z_]\w*:?|\d{1,2})$/, // :token
  /#[a-z_-]{0,24}(?:pass|pwd|token|secret|key|code|pin)[a-z_-]{0,24}$/, // #new-password
  /\?[a-z_]+$/, // ?token
  /required\b/, // required by the API
]

/** Names with a mark before them. */
const NAMES: readonly RegExp[] = [
  /#\/[\w$]+(?:\/[\w$]+)*$/, // #/$defs/token
  /[\w.+-]+@(?:[a-z-]+\.)+[a-z]{2,}$/, // ana@shop.test
  /![a-z]+$/, // !vault
  /@[a-z][\w-]*\/[\w-]+$/, // @acme/tokens
]

/** Code that makes or fetches a value, or tells its kind. */
const EXPRESSIONS: readonly RegExp[] = [
  /\$\(/, // $(cat token)
  /\\?\${1,2}(?![a-z]+\d\d+[a-z]+$)[a-z_][\w.:-]*(?:$|\[|->|\(|\{(?!\w*\}\w))/, // $user->token
  /\((?:0,|\*)/, // (0,n.token)()
  /[a-z_$]{1,2}\([a-z]{0,2}\)?$/, // t(e)
  /(?:[a-z_$]{3,}(?:\??\.[a-z_$][\w$]*)*|[a-z_$]+(?:\d\d)?\.[a-z_$][\w$.]{2,})!?[[(]/, // user.getToken(
  /[a-z]\.[a-z]+(?:\|\||&&|\?)/, // e.token||n
  /[a-z_]+(?:\.[a-z_]+){2,}$/, // config.api.token
  /(?:\w{1,24}\.)*env\.\w+!?$/, // process.env.S3_TOKEN!
  /(?:exports|self|this|_context\d*)\.[\w.]+$/, // _context2.t3
  /\w+(?:::\w+)+/, // Token::Kind
  /[a-z-]+\{/, // struct{
  /\(\) ?=>/, // () => token
  /new \w+[(<]/, // new Token(
  /\[(?:object|function|getter|array)/, // [object Object]
  /1\*(?:[a-z]*|<[a-z]*)$/, // 1*tchar
  /(?:bool|int|float)=/, // bool=False
  /(?:min|max|same|between|unique|digits):[\w,]+$/, // min:8
  /--?[a-z]$|--[a-z]+(?:-[a-z]+)*$/, // --password-stdin
  /[a-z]\w+<(?!\/|(?:[biap]|[bh]r|em|div|span|code|strong|wbr)\b)[\w<>, |[\]]+>$/, // Promise<string>
]

/** An address in a store or in memory, and names that look like one. */
const ADDRESSES: readonly RegExp[] = [
  /-?0x[\da-f]{1,8}$/, // 0x7ffd
  /#[\da-f]{3,8}$/, // #ff8800
  /(?:op|vault|env|secret|keyring|npm|workspace|urn):/, // op://vault/token
  /(?:https?|fileb?):\/\/[^?@]*(?:\?[a-z_]+=?[a-z_:+. ${}&=,-]*)?$|[a-z\d]{2,9}:\/{1,2}(?:[a-z][\w.-]*(?:\/[\w.-]{1,24})+)?$/, // https://host.test/token
  /projects\/[\w*-]+\/[a-z]+\//, // projects/shop/secrets/token
  /(?:id|type|src|name)=\w/, // id=npm,src=.npmrc
  /\d{1,6}(?:\.\d{1,10}){4,}$/, // 1.2.840.113549.1.9.7
  /arn:/, // arn:aws:secretsmanager:eu-west-1:1:secret:x
  /alias\//, // alias/main
  /@Microsoft/, // @Microsoft.KeyVault(VaultName=x)
  /ENC\[/, // ENC[AES256_GCM,data:x]
  /!\w+ /, // !Ref Token
  /S-1-\d/, // S-1-5-21
  /ssh-(?:rsa|dss|ed25519)$/, // ssh-ed25519
  /\(\?P?(?:[:=!<]|$)|\(?\[(?:\^\\|[a-z]-[a-z])|[^\\]*\\(?:[bdsw][*+(]|b\()/, // (?:a|b)
  /\/[*^\\[(]/, // /^[a-z]+$/
  /[a-z]+['’][a-z]{1,2}$/, // isn't
]

/** Values whose form alone says that they are references. */
export const FORMS: readonly RegExp[] = [...REMOVED, ...ADDRESSES]
/** A random value may have one of these forms by chance, so what is in it has to read as code as well. */
export const CODE: readonly RegExp[] = [...PLACEHOLDERS, ...NAMES, ...EXPRESSIONS]

const anyOf = (forms: readonly RegExp[]): RegExp =>
  new RegExp(`^(?:${forms.map(({ source }) => source).join('|')})`, 'i')

const HAS_FORM = anyOf(FORMS)
const LOOKS_LIKE_CODE = anyOf(CODE)

/**
 * A reference, a placeholder or something already removed: nothing secret is written here.
 *
 * @param isCut the value stands bare in a text: of `getToken(user, 1)` it is `getToken(user`
 */
export const isReference = (value: string, isCut = false): boolean =>
  HAS_FORM.test(value) || (LOOKS_LIKE_CODE.test(value) && readsAsCode(value, isCut))
