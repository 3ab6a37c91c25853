/** What command line tools, servers and frameworks print about keys, sessions and passwords. */
export const tools: Readonly<Record<string, readonly string[]>> = {
  'help-pages': [
    '       --private-key=DATEI         Datei mit dem geheimen Schlüssel',
    '       --private-key=FICHIER       fichier de clef privée',
    '  -p, --password CONTRASENYA    usa contrasenya xifrada',
    'SetCredential=ID:VALUE, SetCredentialEncrypted=ID:VALUE',
    'using the --ftp-user and --ftp-password options for this',
    '--no-auth-cache  do not keep passwords',
    'credential.helper=osxkeychain',
    'Enter PIN for YubiKey {n6}:',
  ],
  'key-rings': [
    'gpg: key {H16}: public key "Ada <ada@shop.test>" imported',
    'gpg: Signature made Sat 21 Nov 2026 10:12:44 AM UTC using RSA key {H16}',
    'Release GPG key: {H40}',
    'Primary key fingerprint: 5DE3 E050 9C47 EA3C F04A  42D3 4AEE 18F8 3AFD EB23',
    '--kms-key=crypto-key{n2}',
    '"AWS::IAM::AccessKey": "{h16}",',
  ],
  redactors: [
    'fetch https://REDACTED:REDACTED@registry.shop.test/x failed',
    'dial postgres://app:xxxxx@db.internal:5432/shop: connection refused',
    'the "Authorization:" header, the "Proxy-Authorization:" header and URIs',
    'Masked password: ********',
    'Unseal Key {n2}: <redacted>',
  ],
  'failures-elsewhere': [
    '作为 ssh 密钥导出失败：file-{n3}',
    '请求密码时出现错误：timeout',
    'パスワードを暗号化できませんでした: timeout',
    'ldap: 49 (Invalid Credentials): 80090308: LdapErr: DSID-{H8}, data 52e',
    'Failed to get FCM registration token: permission-blocked',
    'AuthApiError: Invalid Refresh Token: Already Used',
  ],
  'validator-rules': [
    "'password' => ['required', 'string', 'min:8', 'confirmed'],",
    '{"field":"password","rule":"minLength","expected":12,"actual":7}',
    '{"errors":{"password":["The password field is required."]}}',
    'mutation Login($password: String!) { login(password: $password) { token expiresAt } }',
  ],
}
