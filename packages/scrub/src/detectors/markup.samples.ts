export const catches: readonly string[] = [
  '<password>«hunter2»</password>',
  '<wsse:Password Type="http://x.test#PasswordText">«hunter2»</wsse:Password>',
  '<ns1:apiKey xmlns="u">«abc def»</ns1:apiKey>',
  '<a><secret id="1">«x1»</secret><b>kept</b></a>',
]
export const leaves: readonly string[] = [
  '<label>Password</label><b>kept</b>',
  '<password></password>',
  '<h1>reset</h1>',
]
