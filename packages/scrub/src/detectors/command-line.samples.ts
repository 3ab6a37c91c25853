export const catches: readonly string[] = [
  'curl -u bob:«hunter2» https://api.test',
  'curl -s -u "bob:«hunter2»" https://api.test',
  'curl --user bob:«hunter2» https://api.test',
  'mysql -u root -p«hunter2» shop',
  'mysqldump -uroot -p«hunter2» shop',
  'sshpass -p «hunter2» ssh host',
  "sshpass -p '«hunter2»' ssh host",
  'docker login -u bob -p «hunter2» registry.test',
]
export const leaves: readonly string[] = [
  'mkdir -p a/b/c',
  'docker run -p 8080:80 nginx',
  'ps -p 123',
  'git push -u origin main',
  'curl -u "$USER:$PASS" https://api.test',
  'sudo -u postgres psql',
]
