/** What is kept about a person, and its deletion. */
export const dataRights: readonly string[] = `
gdpr
ccpa
dsar
hipaa
subject access
data protection|privacy|request|breach|controller|retention|officer|leak
right to be|erasure
erasure
privacy
delet*|eras*|remov*|wipe|purge|destroy|clear|scrub .. data|details|info|information|records|record|profile|history|number|email|everything|address
delet*|eras*|remov*|clos*|deactivat*|terminat*|cancel .. my|our|the|this account|acount|acct|profile
close my
forget me|about|everything .. me|know
forget .. completely|exist*
what|which|how|any .. data|info|information|details|records .. have|hold|keep|store|know|got|collect|about
know|have|hold|keep|stored|store .. about me
everything .. about me
about me
copy .. data|file|information|info|records
in|on|see my file
on file
where|how .. get|got|find|found|obtain*|have .. my number|phone|email|mail|address|name|details|contact|data|info
who gave|told you
sell*|sold|shar*|leak*|pass*|trad*|expos* .. my|our|customer|personal .. data|info|information|number|email|details|phone|address|name
with|to who .. share*|give|sell|pass .. my
who .. share* .. my
permission|consent|authori* .. use|data|contact|share|personal
never|didnt|not .. permission|consent*|agree* .. data|use|contact|info*|share|number
withdraw .. consent
personal data|info*|details
my data|datas|info|personal
from your database|system|systems|records|files
your database
how long .. keep|store|hold|retain|save .. data|history|info*|records|details|purchase*|my
keep|store|hold .. purchase|order|my history|data
lgpd
anpd
rgpd
@wipe .. dados|conta|cadastro|perfil|informacoes|informacao|historico|registro*|sistema|base|email|tudo|telefone|cpf
@wipe .. meu|me numero|nome|cadastro|do|da sistema|base|cadastro
@wipe .. meu numero
apag* tudo
dados|informac*|infos .. mim|meu respeito|guardam|guarda|armazen*|colet*|possuem|minhas|sabem
que|quais|qual dados|informac*|infos voces|vcs|vc|ces tem|guardam|possuem|sabem
sobre mim
sabem|sabe|tem de|sobre mim
copia .. dados|cadastro|informac*
meus dados
dados pessoais
os dados .. meus
onde|como|quem .. consegu*|peg*|arranj*|ach*|obtiv*|tiraram|tem|tiveram|descobr*|passou|deu .. meu|minha|meus numero|telefone|cpf|email|contato|endereco|dados|nome|whatsapp|zap|celular
vaz* .. meu|minha|dados|email|cpf|informac*|telefone
vend* .. meu|minhas|meus|minha|nossos informac*|dados|numero|contato*|telefone|cadastro
compartilh*|repass*|pass*|divulg* .. meu|minha|meus|minhas telefone|numero|dados|contato|email|informac*|endereco|cpf
nunca|nao autoriz*|dei|permit* .. usar*|uso|dados|contato|mensage*
privacidad*
privassidade
protecao|protecion|proteccion|protessao de dados|datos
encarregado
dpo
titular .. dados|datos
quanto tempo .. guard*|armazen*|mant*|fic*
cuanto tiempo .. guard*|almacen*|conserv*|mant*
historico|historial de compra*
consentiment*
base|banco de dados|datos
@borra .. datos|cuenta|informacion|info|historial|registro*|perfil|todo|correo|telefono|sistema|base
@borra .. mi|mis numero|nombre|celular
den|dar|dame|denme|darme|doy de baja .. cuenta|perfil|datos|base|sistema
baja .. mi cuenta
olvid* .. de mi|me
que|cuales|cual datos|informacion|info .. tienen|guardan|saben|almacenan|mios|sobre
datos|informacion|info .. sobre|de mi
saben|sabe|tienen de|sobre|acerca mi
copia .. datos|informacion|expediente
mis datos
datos personales
derechos arco
arco
habeas data
donde|como|quien .. sac*|consig*|obtuv*|tienen|encontr*|dio|pas* .. mi|mis numero|telefono|correo|email|celular|datos|contacto|nombre|direccion|whatsapp
filtr* .. datos|mi|mis|correo|email|informacion
vend* .. mi|mis|nuestra informacion|datos|numero|telefono|contacto
compart*|pasar*|pasen|dier* .. mi|mis telefono|numero|datos|correo|informacion|direccion
nunca|no autori*|di|acept* .. usar|usen|uso|datos|contacto|mensajes|contact*
derecho al olvido
get|got hold of my
guardan|saben|tienen|sabem|guardam de mi|mim
who can|could see .. my
visto|ver mis|minhas compras
`
  .trim()
  .split('\n');
