/** Somebody was treated as less for who they are. */
export const discrimination: readonly string[] = `
racis*
racial*
rasis*
discrimin*
discrimat*
descrimin*
discriminat~
sexis*
sexual orientation
homophob*
transphob*
xenophob*
islamophob*
antisemit*
anti semit*
bigot*
ageis*
ableis*
misogyn*
slur*
n word
because|cause|cuz|since|coz|bc|bcause|as .. im|were|shes|hes|a .. @group
being @group
for being @group
im @group .. treated|refused|ignored|insulted
my|our|his|her|their accent|religion|skin|race|ethnicity|gender|sexuality|nationality|hijab|turban|headscarf|faith
go|went|goes back .. country|africa|mexico|china
wear* .. hijab|turban|headscarf|kippah
women dont|cant|cannot|shouldnt|know|should
woman .. understand|drive|tools
too old|dark|black|brown|foreign to|for
gay|lesbian couple
hate speech|crime
prejudice*
called|calls|calling .. me|us|her|him|my .. fat|old|black|monkey|slur|names|gay|fag*|retard*|terrorist
monkey
treated .. differently|like .. @group
swastika
nazi*
offens* .. women|gay|black|disabled|muslim*|jew*
sexist
preconceit*
preconseit*
homofob*
transfob*
xenofob*
lgbtfob*
gordofob*
capacitis*
etaris*
idadis*
machis*
misogin*
intoleranc*
intolerante
por|so .. ser|sou|porque|pq|somos .. @group
porque|pq|por sou|somos|era|eramos .. @group
por .. @group
me|nos|a|lhe|te cham* .. de macac*|pret*|viad*|bicha|velh*|gord*|neg*|favelad*|sapatao|traveco|retardad*
macac*
meu|minha|nosso|do sotaque|cabelo|religiao|cor|pele|turbante
cor da .. pele
favela
mulher nao
mulher .. entende|dirige|lugar
casal gay|homoafetivo|lesbico
falta de respeito .. idos*|mulher*|deficien*|negr*|velh*|mayores
injuria
injuria racial
volt* .. pro|pra|para .. nordeste|africa|senzala|terra
nordestin*
prejuicio*
clasis*
clasista*
por .. ser|soy @group
porque|pq|como soy|somos|es|era .. @group
indi* de mierda
negr* de mierda
me|nos|le dij*|llam*|grit* .. indi*|negr*|gord*|viej*|naco|naca|priet*|sudaca|maricon|joto|put*|mono
mi|nuestro|su acento|religion|piel
color de .. piel
regres*|volver|vuelv*|volv* a|pa|para mi|tu|su|nuestro pais
las mujeres no
mujer no
pareja gay|homosexual|lesbica|de mujeres
falta de respeto .. mayores|mujer*|ancian*|discapacit*
migrantes
inmigrantes
trato desigual|diferente|indigno
por|because .. mi|minha|my color|cor|colour|skin|piel|pele
people like me|us
`
  .trim()
  .split('\n');
