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
curl,http,https,xh,xhs,hey,ab,nikto,wget,etcdctl -id: --cert: -u: --user: -U: --proxy-user: -a: --auth: -A: -b= --cookie= --pass
bundle,bundler config.*.$: config.set.*.$:
npm,yarn,pnpm config.set.*oken*.$ config.set.*ass*.$
mysql,mysqldump,mysqladmin,mysqlimport,mysqlcheck,mysqlsh,mysqlbinlog,mariadb,mariadb-dump,7z,7za,7zz,rar,unrar -p+ -hp+
sshpass -p -p+
redis-cli,valkey-cli,keydb-cli -a -a+ --pass
docker,podman,nerdctl,buildah,skopeo,crane,oras,helm,registry,az,acr,oc,cf,ibmcloud,expo login.-p --creds: --src-creds: --dest-creds:
cf,mc,crane auth.*.$ alias.set.*.*.*.$
az keyvault.secret.set.--value ad.sp.-p
aws ssm.put-parameter.--value secretsmanager.*.--secret-string configure.set.*secret*.$
sqlcmd,osql,isql,bcp,ipmitool,mosquitto_pub,mosquitto_sub,mosquitto_rr,zip,unzip,p4,racadm -P -P+
cqlsh,mongo,mongosh,mongodump,mongorestore,mongoimport,mongoexport,cypher-shell,beeline,hive,exaplus,couchbase-cli,cbq,racadm,rdesktop,psexec,psexec64,twine,snowsql,rabbitmqadmin,youtube-dl,yt-dlp,useradd,usermod,altool,esxcli,jboss-cli,security,evil-winrm,ncftpput,ncftpget -p
mongo,mongosh,mongodump,mongorestore,snowsql -p+
plink,pscp,psftp,putty,nzsql,nzload,xe,nodetool -pw
ssh-keygen -N -P
openssl -k -K -pass -hmac
ldappasswd -s
codecov,influx,vercel -t
ldapsearch,ldapmodify,ldapadd,ldapwhoami,ldapdelete,ldappasswd,vsql,security -w
smbclient,rpcclient,winexe,smbmap,smbget,net -U%
lftp -u,
sqlplus,expdp,impdp,sqlldr,rman $/ userid/ target.$/
kubectl,oc --from-literal=
net user.*.$ use.*.\\\\\\\\*.$ use.\\\\\\\\*.$
cmdkey /pass
xfreerdp,xfreerdp3,wfreerdp,mstsc,winscp /p /password
schtasks,signtool /rp /p
snmpget,snmpwalk,snmpset,snmpbulkwalk,snmptrap -A -X -c
wpa_passphrase *.$
nmcli *.wifi.connect.*.password.$
htpasswd *.$ *.*.$
vault login.$ unseal.$ kv.put.= write.=
cargo,snyk login.$ auth.$
poetry config.pypi-token*.$ config.http-basic*.*.$ -p
gem,nuget,dotnet --key -k -ApiKey setapikey.$ nuget.push.-k user-secrets.set.*.$
fly,flyctl,supabase,doppler,railway secrets.set.=
gh secret.set.--body secret.set.-b
netlify --auth env:set.*.$
doctl,scw auth.init.-t -t
ngrok authtoken.$ add-authtoken.$
bw unlock.$ login.*.$
rclone pass.$ obscure.$ password.$
rabbitmqctl add_user.*.$ change_password.*.$ authenticate_user.*.$
pulumi config.set.*.$
swaks,sendemail -ap -xp
pdftotext,pdftk,qpdf -upw -opw owner_pw.$ user_pw.$ input_pw.$
vmrun -gp
keytool,jarsigner -storepass -keypass -srcstorepass -deststorepass
db2 using.$
ansible-vault encrypt_string.$
`
