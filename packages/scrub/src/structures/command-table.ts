/**
 * Commands that take a secret, as data. A line has the names of the commands, then where they take
 * it:
 *
 * - `-p` the argument behind the flag, or what follows its `=` or `:`
 * - `-p+` what is glued to the flag: `-px`
 * - `-u:` of the argument what stands behind its first `:` (or `%`, `/`, `,`, `=`)
 * - `$` an argument without a flag, `=` every `name=value` that follows
 * - `login.-p` only behind the word `login`; `*` is any word
 *
 * Flags that say what they take (`--password`, `--api-token`) need no line here.
 *
 * Sources: the manuals of the commands.
 */
export const COMMANDS: string = `
ansible-vault encrypt_string.$
aws ssm.put-parameter.--value secretsmanager.*.--secret-string configure.set.*secret*.$
az keyvault.secret.set.--value ad.sp.-p
bundle,bundler config.*.$: config.set.*.$:
bw unlock.$ login.*.$
cargo,snyk login.$ auth.$
cf,mc,crane auth.*.$ alias.set.*.*.*.$
cmdkey /pass
codecov,influx,vercel -t
cqlsh,mongo,mongosh,mongodump,mongorestore,mongoimport,mongoexport,cypher-shell,beeline,hive,exaplus,couchbase-cli,cbq,racadm,rdesktop,psexec,psexec64,twine,snowsql,rabbitmqadmin,youtube-dl,yt-dlp,useradd,usermod,altool,esxcli,jboss-cli,security,evil-winrm,ncftpput,ncftpget -p
curl,http,https,xh,xhs,hey,ab,nikto,wget,etcdctl -id: --cert: -u: --user: -U: --proxy-user: -a: --auth: -A: -b= --cookie= --pass
db2 using.$
docker,podman,nerdctl,buildah,skopeo,crane,oras,helm,registry,az,acr,oc,cf,ibmcloud,expo login.-p --creds: --src-creds: --dest-creds:
doctl,scw auth.init.-t -t
fly,flyctl,supabase,doppler,railway secrets.set.=
gem,nuget,dotnet --key -k -ApiKey setapikey.$ nuget.push.-k user-secrets.set.*.$
gh secret.set.--body secret.set.-b
htpasswd *.$ *.*.$
keytool,jarsigner -storepass -keypass -srcstorepass -deststorepass
kubectl,oc --from-literal=
ldappasswd -s
ldapsearch,ldapmodify,ldapadd,ldapwhoami,ldapdelete,ldappasswd,vsql,security -w
lftp -u,
mongo,mongosh,mongodump,mongorestore,snowsql -p+
mysql,mysqldump,mysqladmin,mysqlimport,mysqlcheck,mysqlsh,mysqlbinlog,mariadb,mariadb-dump,7z,7za,7zz,rar,unrar -p+ -hp+
net user.*.$ use.*.\\\\\\\\*.$ use.\\\\\\\\*.$
netlify --auth env:set.*.$
ngrok authtoken.$ add-authtoken.$
nmcli *.wifi.connect.*.password.$
npm,yarn,pnpm config.set.*oken*.$ config.set.*ass*.$
openssl -k -K -pass -hmac
pdftotext,pdftk,qpdf -upw -opw owner_pw.$ user_pw.$ input_pw.$
plink,pscp,psftp,putty,nzsql,nzload,xe,nodetool -pw
poetry config.pypi-token*.$ config.http-basic*.*.$ -p
pulumi config.set.*.$
rabbitmqctl add_user.*.$ change_password.*.$ authenticate_user.*.$
rclone pass.$ obscure.$ password.$
redis-cli,valkey-cli,keydb-cli -a -a+ --pass
schtasks,signtool /rp /p
smbclient,rpcclient,winexe,smbmap,smbget,net -U%
snmpget,snmpwalk,snmpset,snmpbulkwalk,snmptrap -A -X -c
sqlcmd,osql,isql,bcp,ipmitool,mosquitto_pub,mosquitto_sub,mosquitto_rr,zip,unzip,p4,racadm -P -P+
sqlplus,expdp,impdp,sqlldr,rman $/ userid/ target.$/
ssh-keygen -N -P
sshpass -p -p+
swaks,sendemail -ap -xp
vault login.$ unseal.$ kv.put.= write.=
vmrun -gp
wpa_passphrase *.$
xfreerdp,xfreerdp3,wfreerdp,mstsc,winscp /p /password
`
