/** Offices and sites where customers complain. */
export const consumerBody: readonly string[] = `
better business|busines*|buisness
bbb
consumer protection|affairs|office*|agency|forum|ombudsman|council|center|centre|bureau|authority|watchdog|association|complaint*|commission|champion
consumers association|council|union
ombudsm~
ombudsmen
citizens advice
citizen advice
ftc
accc
cma
trading standard*
attorney general
trustpilot
trust pilot
regulator*
competition authority
report* .. authority|authorities|regulator
sitejabber
resolver uk
yelp
google review*
one|1|bad|worst|terrible star review
worst review
procon*
porcon
procom
procons
proncon
prokon
pro con
procon
reclame aqui|aki|ake
reclameaqui~
reclameaki
reclamaqui
reclama aqui
reclamar aqui
no|pro|ra|do ra
nota .. ra
consumidor gov|gov.br
consumidorgov
ouvidori~
ovidoria
anatel
inmetro
senacon
idec
proteste
anac
aneel
bacen
banco central
orgao|orgaos .. consumidor|defesa|competente*|regulador*
defesa do|de consumidor
delegacia do consumidor
denunc* .. voces|vcs|loja|empresa|orgao
vou|irei|vamos denunciar
denunciar*
denunciare*
denuncia
denuncie
denuncio
profeco~
prefeco
condusef
sernac~
indecopi~
defensa del|al|de consumidor
defensori*
oficina .. consumidor
omic
facua
ocu
hoja|hojas .. reclam*
libro .. reclam*|quejas
reclamacion*|queja*|reclamo .. consumo|consumidor|oficial|formal
reclamar en consumo
en consumo
superintendenc*
la sic
sic
coprec
procuradur*
proteccion al|del consumidor
ente regulador
autoridad* .. competente*|consumidor
instituto .. consumidor
`
  .trim()
  .split('\n');
