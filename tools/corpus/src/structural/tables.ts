/** Tables in texts, and values that stand below their key (RFC 4180, YAML 1.2, psql, mysql, HTML). */
export const tables: Readonly<Record<string, readonly string[]>> = {
  'table-csv': [
    'id,email,password\n1,‹a@shop.example›,⟦{w14}⟧\n',
    '"name","api_key"\r\n"‹Anna›","⟦{w32}⟧"\r\n',
    'name;passwort;ort\n‹Anna›;⟦{w14}⟧;‹Bonn›\n',
    'user\ttoken\trole\nanna\t⟦{w32}⟧\t‹admin›\n',
  ],
  'table-printed': [
    ' id | email | password \n----+-------+----------\n  1 | ‹a@b.t› | ⟦{w14}⟧\n',
    '| user | password |\n|---|---|\n| ‹anna› | ⟦{w14}⟧ |\n',
    '+----+----------+\n| id | password |\n+----+----------+\n| ‹7› | ⟦{w14}⟧ |\n+----+----------+',
    '<tr><td>Password</td><td>⟦{w14}⟧</td></tr><tr><td>City</td><td>‹Rome›</td></tr>',
  ],
  'value-below': [
    '? api_key\n: ⟦{w32}⟧\n‹port›: 80',
    'password=\n⟦{w14}⟧\n‹next line›',
    'DbPassword:\n  Type: String\n  Default: ⟦{w14}⟧\n‹Port›: 80',
    '- ParameterKey: DbPassword\n  ParameterValue: ⟦{w14}⟧\n- ‹ParameterKey: Size›',
    'secret_string = <<EOF\n⟦{w24}⟧\nEOF\n‹size = 3›',
    'tokens: [⟦{w24}⟧, ⟦{w24}⟧]\n‹port: 80›',
  ],
  'value-wrapped': [
    'Config { secret: Some(\n    "⟦{w14}⟧",\n), ‹port: 1› }',
    'Config(‹user = app›, password = Some(⟦{w14}⟧))',
    'mapOf("password" to "⟦{w14}⟧", ‹"port" to 1›)',
    '[{user,"‹anna›"},{password,"⟦{w14}⟧"}]',
    'Connect-X ‹-Server db› -Password ⟦{w14}⟧ -Verbose',
  ],
}
