/** A crime: fraud, theft, the police. */
export const police: readonly string[] = `
police*
poilce
polcie
polise
polise
cop
cops
sheriff
arrest*
crime
crimes
criminal*
theft
thefts
thief .. driver|courier|stole
robbed
robbery
burgl*
stole|stolen|steal|stealing|steals .. money|card|identity|account|wallet|bike|bicycle|phone|me|information|details|credit
driver|courier|guy|employee|deliverer|delivery .. stole|stealing|steal|stolen|robbed|took my
you|u stole|steal|robbed
youre thieves
thieves .. calling|police
scam*
fraud*
frod
frawd
con artist*
conned
swindl*
crooks
impostor*
impersonat*
hack*
identity theft|stolen|fraud
identity
phish*
used|using|use|uses .. my card|account|name|identity|details
without my|me .. knowing|knowledge
threat* .. me|us|him|her|knife|gun|hurt|kill
threaten*
assault*
attacked
harass*
stalk*
molested|molesting|molester|molestation
rape|raped
groped
with|had|pulled .. knife|gun|weapon|bat
call*|dial* 911|999|112
authorities
law enforcement
counterfeit*
launder*
extort*
blackmail*
trespass*
polici*
polica
pulica
delegaci~
delegado
boletim .. ocorrencia
ocorrencia
b o
um|o|fiz|fazer|faco|registr*|abr*|meu bo
estelionat*
istelionat*
golpe
golpes
golpist*
golpi
criminos*
delito
delitos
me|nos|fui|fomos roub*
roubou|roubaram .. meu|minha|eu|a gente|celular|dinheiro
entregador|motoboy|motorista|funcionario|rapaz|cara .. roub*|furt*|ameac*|agred*|lev*
roubo
furto
furtos
furtou
furtaram
furtad*
assalt*
clonaram
clonad*
clonou
clonagem
hacke*
raquea*
invadi*
invasao
usaram|usou|usando|usar* .. meu|minha cartao|conta|cpf|nome|dados|identidade
em meu nome
ameac*
agred*
agress*
assedi*
estupr*
com .. faca|arma|pistola|revolver
quadrilha
falsific*
falsidade
ministerio publico
promotoria
ligar|liguei|ligo|ligando 190
enganaram|enganou .. dinheiro|pix
caso de policia
comisari*
denunci* .. policia|penal|fiscalia|ministerio|mp|comisaria
levant*|puse|poner|interpuse denuncia
fiscali*
estaf*
estaph*
delit*
delincuen*
crimen
criminal
me|nos|le robaron|robo|roban|robado|han robado
robaron .. celular|tarjeta|dinero|bici*|cartera
repartidor|chofer|mensajero|empleado|tipo|moto .. rob*|hurt*|amenaz*|agred*|asalt*|golpe*
robo de
hurto
asalt*
clonar*
clono
jaquea*
jaqueo
usaron|uso|usan|usando .. mi|mis tarjeta|cuenta|nombre|datos|identidad
a mi nombre
sin mi permiso
amenaz*
acosa*
acoso
agredi*
agresion
violacion
con un|una cuchillo|arma|pistola|navaja|machete
extors*
suplant*
secuestr*
cloned your|the website|site|page
took my cash|money
vaciaron .. cuenta|tarjeta
esvaziaram .. conta
`
  .trim()
  .split('\n');
