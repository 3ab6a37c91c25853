export const catches: readonly string[] = [
  `<privateKey>«${'aB3dE5fG'.repeat(200)}»</privateKey>`,
  '<password><![CDATA[«hunter2»]]></password>',
  '<entry key="clientSecret"><![CDATA[«a>b<c»]]></entry>',
  '<password>«hunter2»</password>',
  '<wsse:Password Type="http://x.test#PasswordText">«hunter2»</wsse:Password>',
  '<ns1:apiKey xmlns="u">«abc def»</ns1:apiKey>',
  '<property name="hibernate.connection.password">«hunter2»</property><property name="dialect">pg</property>',
  '<entry key="clientSecret">«abc123»</entry><entry key="scope">read</entry>',
  '<key>apiKey</key>\n<string>«abc123»</string><key>build</key><string>7</string>',
  '<Parameter><Name>DB_PASSWORD</Name><Value>«hunter2»</Value></Parameter>',
  '<a><secret id="1">«x1»</secret><b>kept</b></a>',
]
export const leaves: readonly string[] = [
  '<label>Password</label><b>kept</b>',
  '<password></password>',
  '<h1>reset</h1>',
  '<button name="reset-password">Reset password</button>',
  '<div id="token">loading</div>',
]
