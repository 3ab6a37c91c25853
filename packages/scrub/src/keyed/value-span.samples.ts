// What ends a value, and what only looks as if it did.

export const catches = [
  '17,alice,ACME_API_KEY=«6e3bc287d8cd0bebcc7e16109fe78de6»,active',
  '17,ACME_API_KEY=«e7bb99c0-62de-4f42-a24c-f9271deb9314»,3',
  'password=«hunter2,abc»',
  'password=«kD93jfWk2lPq8sZx,7Hq2»',
  'password: «Hunter2x9» -> «Winter77k»',
  'password: «Hunter2x9» -> bcrypt',
  '{"field":"password","from":"«Hunter2x9»","to":"«Winter77k»"}',
  '{"field":"password","before":"«Hunter2x9»","after":"«Winter77k»"}',
  'password: «abCd7&aJJYq=r9»',
  'Driver={ODBC};UID=sa;PWD={«hTjOCaxJBfbR»};',
  // Marks inside of a value
  "password=«ab,'cd'ef»",
  'password=«ab,\\cd1»',
  'password=«ab**!cd9»',
  '**password: «ab12cd»**, and',
  'sent "password=«abc12»," ok',
  '“password=«abc12»,” he said',
  'password: «kMRwC<0z74ly» in',
  'level=info secret=«apLgq,14nco3» ts=1',
  "[x]\n\"token\" = '''«~15Fxtd0uyjOY»'''",
  'the password is «KhtDJ,gcj1c9», user=bob',
  'SMTP_PASS = «*zkxRNJdeNrUD»',
  '{"password":"«abQd(e7F1)gh»"}',
  'api_key = «JbSQt(thw2)wu»',
  "field 'password' with value '«x7Gh2kk»'",
  // Quotes of books, however far the other one is
  `password: “«${'a1B2'.repeat(2000)}»” end`,
  // HTML's quotes, and marks that only look like its
  'password=&quot;«hunter 2»&quot;, user=&quot;bob&quot;',
  '&amp;quot;password&amp;quot;:&amp;quot;«hunter22»&amp;quot;,&amp;quot;user&amp;quot;:&amp;quot;bob&amp;quot;',
  'password=«&pass;word99»',
  'secret: «&comma;x7Gh2kk»',
  'Authorization: «&pass;word99»',
  'password =&gt; «hunter2»',
  '{\\u0022v\\u0022:\\u0022a password=«hunter2x»\\u0022,\\u0022n\\u0022:9}',
  `${'&amp;'.replace('&', '&amp;amp;amp;amp;amp;')}password=«x7Gh2kk»`,
]

export const leaves = [
  'password: &lt;your password&gt;',
  'Authorization: Bearer &lt;token&gt;',
  'password: &amp;amp;amp;amp;amp;lt;token&amp;amp;amp;amp;amp;gt;',
  'tokens.every((token)=&gt;typeof token === &quot;string&quot;)',
  'the &quot;Authorization:&quot; header, the &quot;Proxy-Authorization:&quot; header',
  '?token=&amp;page=2',
  'token: Map<String, Token>',
  'token = getToken(user, 1)',
  "password = os.environ['X'].strip()",
]
