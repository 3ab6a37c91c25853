export const catches: readonly string[] = [
  'SSN 536-22-1234',
  'his social security number is 536-22-1234.',
  'SSN 832602342.',
  'SS# 536-22-1234',
  'my social is 536-22-1234',
  'Social Security No. 536 22 1234',
  'taxpayer SSN#357643636',
  'SSN/TIN: 021401447',
  'tax id: 536-22-1234',
  'ssn: 536.22.1234',
].map((text) => text.replace(/\d{3}[- .]?\d\d[- .]?\d{4}/, '«$&»'))
export const leaves: readonly string[] = [
  'call 536-22-1234',
  'social media team, call 536-22-1234',
  'SSN 000-22-1234',
  '2026-01-0212',
  'job 832602342 done',
  'an SSN has 9 digits, ref 832602342',
]
