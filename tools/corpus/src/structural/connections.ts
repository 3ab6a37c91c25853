/** Connection strings of databases, queues and mail (vendors' connection-string references). */
export const connections: Readonly<Record<string, readonly string[]>> = {
  'no-scheme': [
    'server.address: "shop:⟦{w20}⟧@‹127.0.0.1:1›"',
    'git clone bob:x7⟦{w16}⟧@‹git.example/x/y.git›',
    'redis bob:⟦{w14}⟧@‹10.0.0.7:6379› refused',
    'moved to //bob:7⟦{w16}⟧@‹db.internal/x›',
  ],
  postgres: [
    'connect postgres://shop:⟦{p16}⟧@‹db-1.internal:5432/shop› refused',
    'DATABASE_URL=postgresql://shop:⟦{w24}⟧@‹db-1/shop?sslmode=require›',
    'host=db-1 port=5432 dbname=shop user=shop password=⟦{p14}⟧ ‹sslmode=require›',
    "host=db-1 user=shop password='⟦{q14}⟧' ‹dbname=shop›",
  ],
  mysql: [
    'mysql://root:⟦{p14}⟧@‹mysql-1:3306/shop› lost',
    'mysql -u root -p⟦{w12}⟧ ‹-h mysql-1 shop›',
    'Server=mysql-1;Database=shop;Uid=root;Pwd=⟦{p14}⟧;‹SslMode=Required›;',
    'shop:⟦{w14}⟧@tcp(‹mysql-1:3306›)/shop',
  ],
  mongodb: [
    'MongoServerError at mongodb://shop:⟦{p14}⟧@‹mongo-1:27017,mongo-2:27017/shop?replicaSet=rs0›',
    'mongodb+srv://shop:⟦{w16}⟧@‹cluster0.abcde.mongodb.net/shop›',
  ],
  redis: [
    'redis://:⟦{p24}⟧@‹redis-1:6379/0› timeout',
    'rediss://default:⟦{w40}⟧@‹redis-1:6380›',
    'redis-1:6380,password=⟦{w43}=⟧,‹ssl=True›,abortConnect=False',
    'AUTH ⟦{w32}⟧\r\n‹PING›',
    'redis-cli -h redis-1 -a ⟦{w20}⟧ ‹PING›',
  ],
  amqp: [
    'amqp://guest:⟦{p12}⟧@‹rabbit-1:5672/%2Fshop› closed',
    'amqps://shop:⟦{w32}⟧@‹rabbit-1/vh›',
  ],
  'other-urls': [
    'smtp://mailer:⟦{p14}⟧@‹smtp.shop.example:587›',
    'smtps://apikey:⟦{w30}⟧@‹smtp.mail.example:465›',
    'ldap://cn=admin:⟦{w12}⟧@‹ldap-1:389›',
    'sftp://deploy:⟦{p12}⟧@‹files-1/in›',
    'nats://shop:⟦{w16}⟧@‹nats-1:4222›',
    'mqtt://device7:⟦{w16}⟧@‹mqtt-1:1883›',
    'clickhouse://default:⟦{w16}⟧@‹ch-1:9000/shop›',
    'cockroachdb://root:⟦{w16}⟧@‹crdb-1:26257/shop›',
    'elasticsearch https://elastic:⟦{w20}⟧@‹es-1:9200›',
    'snowflake://anna:⟦{w16}⟧@‹acme-xy123/shop›',
    'bolt://neo4j:⟦{w16}⟧@‹graph-1:7687›',
    'imaps://box:⟦{w16}⟧@‹imap-1:993›',
    'socks5://proxy:⟦{w12}⟧@‹10.0.0.9:1080›',
    'https://{h32}:⟦{h32}⟧@‹o12.ingest.sentry.io/42›',
  ],
  jdbc: [
    'jdbc:postgresql://db-1:5432/shop?user=shop&password=⟦{w14}⟧&‹ssl=true›',
    'jdbc:mysql://shop:⟦{w14}⟧@‹mysql-1:3306/shop›',
    'jdbc:sqlserver://sql-1:1433;databaseName=shop;user=sa;password=⟦{p14}⟧;‹encrypt=true›',
    'jdbc:oracle:thin:shop/⟦{w14}⟧@‹//ora-1:1521/orcl›',
    'jdbc:redshift:iam://c.eu-west-1:5439/dev?AccessKeyID=⟦AKIA{B16}⟧&SecretAccessKey=⟦{w40}⟧&‹ssl=true›',
  ],
  ado: [
    'Server=tcp:sql-1,1433;Initial Catalog=shop;User ID=sa;Password=⟦{p16}⟧;‹Encrypt=True›;',
    'Data Source=sql-1;User Id=sa;Pwd="⟦{p16}⟧";‹Connect Timeout=30›',
    'Server=sql-1;Database=shop;Integrated Security=false;Password=⟦{w12}⟧',
  ],
  odbc: [
    'Driver={ODBC Driver 18};Server=sql-1;UID=sa;PWD=⟦{p14}⟧;‹TrustServerCertificate=no›',
    'DSN=shop;UID=anna;PWD=⟦{w12}⟧;‹DBQ=ora›',
  ],
  azure: [
    'DefaultEndpointsProtocol=https;AccountName=shopstore;AccountKey=⟦{b86}==⟧;‹EndpointSuffix=core.windows.net›',
    'Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=⟦{b43}=⟧;‹EntityPath=orders›',
    'AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey=⟦{b86}==⟧;‹Database=shop›',
    'HostName=hub.azure-devices.net;DeviceId=d7;SharedAccessKey=⟦{b43}=⟧',
    'Endpoint=https://shop.azconfig.io;Id=abc;Secret=⟦{b43}=⟧',
  ],
  kafka: [
    'sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="app" password="⟦{w40}⟧"; ‹acks=all›',
    'ssl.keystore.password=⟦{w16}⟧\n‹acks=all›',
  ],
}
