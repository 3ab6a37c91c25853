/** Command lines and the files tools keep credentials in (curl, mysql, docker, npm, netrc manuals). */
export const commands: Readonly<Record<string, readonly string[]>> = {
  'curl-user': [
    'curl -u anna:⟦{p12}⟧ ‹https://api.shop.example›',
    'curl --user "anna:⟦{p12}⟧" ‹-X POST›',
    "curl -fsS -u 'svc:⟦{p16}⟧' ‹https://api.shop.example›",
  ],
  'curl-header': [
    'curl -H "Authorization: Bearer ⟦{u43}⟧" ‹https://api.shop.example›',
    "curl --header 'X-Api-Key: ⟦{w32}⟧' ‹https://api.shop.example›",
    "curl -H 'Authorization: Basic ⟦{b64:anna:<p12>}⟧' ‹-v›",
    "curl -b 'sid=⟦{w32}⟧' ‹https://shop.example›",
    "curl --cookie 'sid=⟦{w32}⟧' ‹https://shop.example›",
  ],
  'cli-password-flag': [
    'mysqldump --password=⟦{w14}⟧ ‹--host=mysql-1 shop›',
    'helm upgrade shop --set db.password=⟦{w14}⟧ ‹--namespace prod›',
    'az login --service-principal -u app -p ⟦{w34}⟧ ‹--tenant acme›',
    'docker login -u anna -p ⟦{w20}⟧ ‹registry.shop.example›',
    'sshpass -p ⟦{w12}⟧ ‹ssh deploy@web-1›',
    'PGPASSWORD=⟦{p14}⟧ ‹psql -h db-1›',
    'MYSQL_PWD=⟦{w14}⟧ ‹mysql -h db-1›',
    'openssl pkcs12 -in a.p12 -passin pass:⟦{w12}⟧ ‹-nodes›',
    'sqlcmd -S sql-1 -U sa -P ⟦{w14}⟧ ‹-d shop›',
    'wget --http-password=⟦{w12}⟧ ‹https://files-1/a›',
    'vault login -method=token token=⟦{w26}⟧ ‹-no-print›',
    'Command failed: deploy "--api-key" "⟦{w32}⟧" ‹--region eu›',
    'gh auth login --with-token ⟦{w40}⟧ ‹--hostname git›',
    "spawn args: ['--token','⟦{w40}⟧','‹--json›']",
  ],
  npmrc: [
    '//registry.npmjs.org/:_authToken=⟦{uuid}⟧\n‹always-auth=true›',
    '//npm.shop.example/:_password=⟦{b64:<p14>}⟧\n‹//npm.shop.example/:username=anna›',
    '_auth=⟦{b64:anna:<p14>}⟧\n‹email=ops›',
  ],
  yarnrc: [
    'npmRegistryServer: "https://npm.shop.example"\nnpmAuthToken: "⟦{u40}⟧"\n‹nodeLinker: node-modules›',
  ],
  netrc: [
    'machine api.shop.example login anna password ⟦{w14}⟧\n‹machine other.example›',
    'machine git.shop.example\n  login anna\n  password ⟦{w20}⟧\n‹macdef init›',
  ],
  'docker-config': ['{"auths":{"‹registry.shop.example›":{"auth":"⟦{b64:anna:<p14>}⟧"}}}'],
  pypirc: [
    '[pypi]\nusername = __token__\npassword = ⟦{w60}⟧\n‹repository = https://upload.pypi.org›',
  ],
  pgpass: ['db-1:5432:shop:anna:⟦{w16}⟧'],
  'aws-credentials': [
    '[default]\naws_access_key_id = ⟦AKIA{B16}⟧\naws_secret_access_key = ⟦{b40}⟧\n‹region = eu-west-1›',
    '{"AccessKeyId":"⟦ASIA{B16}⟧","SecretAccessKey":"⟦{b40}⟧","SessionToken":"⟦{b160}⟧","‹Expiration›":"2026-11-21T01:00:00Z"}',
  ],
  'gcp-service-account': [
    '{"type":"‹service_account›","private_key_id":"⟦{h40}⟧","private_key":"-----BEGIN PRIVATE KEY-----\\n⟦{b64}\\n{b64}\\n{b40}⟧\\n-----END PRIVATE KEY-----\\n","client_email":"svc@shop.iam.gserviceaccount.com"}',
  ],
  kubeconfig: [
    'users:\n- name: ‹admin›\n  user:\n    client-key-data: ⟦{b200}==⟧\n',
    'users:\n- name: ‹ci›\n  user:\n    token: ⟦{u60}⟧\n',
  ],
  'k8s-secret': [
    'apiVersion: v1\nkind: Secret\nmetadata:\n  name: ‹shop-db›\ntype: Opaque\ndata:\n  url: ⟦{b60}==⟧\n  dsn: ⟦{b40}⟧\n',
    '{"apiVersion":"v1","kind":"Secret","metadata":{"name":"‹shop-db›"},"data":{"conn":"⟦{b60}==⟧"}}',
    'kind: Secret\nstringData:\n  password: ⟦{w16}⟧\nmetadata:\n  name: ‹shop-mail›\n',
    'apiVersion: v1\ndata:\n  .dockerconfigjson: ⟦{b120}⟧\nkind: Secret\nmetadata:\n  name: ‹pull›\n',
  ],
  'maven-settings': [
    '<server><id>‹central›</id><username>anna</username><password>⟦{w16}⟧</password></server>',
  ],
  'gradle-properties': [
    'signing.keyId={H8}\nsigning.password=⟦{w16}⟧\n‹org.gradle.jvmargs=-Xmx2g›',
  ],
  'nuget-config': [
    '<add key="ClearTextPassword" value="⟦{p14}⟧" /><add key="‹Username›" value="anna" />',
  ],
  'web-config': [
    '<add name="Shop" connectionString="Server=sql-1;Database=shop;User Id=sa;Password=⟦{p14}⟧;" ‹providerName="SqlClient"› />',
    '<machineKey validationKey="⟦{H128}⟧" decryptionKey="⟦{H64}⟧" ‹validation="SHA1"› />',
  ],
  wpconfig: [
    "define('DB_PASSWORD', '⟦{q16}⟧'); define('‹DB_HOST›', 'localhost');",
    "define( 'AUTH_KEY', '⟦{q40}⟧' ); define('‹WP_DEBUG›', false);",
  ],
  htpasswd: ['anna:⟦$apr1${w8}${w22}⟧\n‹# end›', 'anna:⟦$2y$10${w53}⟧\n‹# end›'],
  shadow: ['root:⟦$6${w16}${w86}⟧:‹19000:0:99999:7›:::'],
  'ansible-vault': ['vault_password: ⟦{w20}⟧\n‹become: true›'],
  terraform: ['master_password = "⟦{p18}⟧"\n‹engine = "postgres"›'],
  'rails-env': [
    'RAILS_MASTER_KEY=⟦{h32}⟧ ‹RAILS_ENV=production›',
    'SECRET_KEY_BASE=⟦{h128}⟧ ‹PORT=3000›',
  ],
  'django-settings': ["SECRET_KEY = 'django-insecure-⟦{w50}⟧'\n‹DEBUG = False›"],
  'laravel-env': ['APP_KEY=base64:⟦{b43}=⟧\n‹APP_ENV=production›'],
}
