/** Somebody was hurt, or could be. */
export const safety: readonly string[] = `
caught|catch|catches|catching|took|on|sets|starts|started fire
set|sets|setting .. fire|ablaze|alight
house|kitchen|a|apartment fire
fire hazard|brigade|department|started|broke|risk|alarm
in|into flames
up in smoke|flames
burn|burns|burned|burnt|burning|burnd|scald* .. @body|me|myself|him|himself|her|herself|us|house|home|down|curtain*|carpet|floor|wall|outlet|@relative|@child
burned|burnt
second|third|2nd|3rd degree
burning|burnt smell
smell* .. burning|burnt|smoke|gas
smells like|of|off|burnt
explod*
explosion*
blew|blow|blows|blown up
electric* shock*
got|get|gets|getting|gave|give|gives|giving|had|received|nasty .. shock*|zap*
shock|shocks|shocked|shocking|zaps me|us|him|her|my|@relative|@child
zapped
electrocut*
live|exposed|bare wire*
smok* .. coming|comes|came|out|billowing|pouring|everywhere|started
smoking|smokes
started|starts|begins|began .. smok*
full of smoke
spark|sparks|sparked|sparking
short circuit*
shorted
melt* .. plug|socket|outlet|wire|wires|cable|cord|wall|charger|adapter
melting
overheat*
injur*
bleed*
bled
blood
blood everywhere
cut|cuts|slice*|slash*|gash*|stab*|crush*|trap*|pinch*|bruis*|scratch*|pierced|hurt|hurts|fractur*|sprain*|twist* my|his|her|their|our|the|a @body
cut|hurt|burn|injure|scratched me|myself|himself|herself|themselves|somebody|someone
cut his|her|my|their
hurt .. badly|back|knee|leg|hand|finger|head|@child|@relative
got|was|were|is|am|been|gets|could|could've .. hurt
broke|broken|breaking my|his|her|their @body
broke .. tooth|arm|wrist|rib|hip|ankle
lost .. finger|eye|tooth|consciousness
concuss*
black eye
glass|shard|shards|splinter|screw in|into my|his|her|the .. @body
shards
stitches
hit|hits|struck|smash* .. @relative|@child|me|him|her|@body
fell|fall|falls|fallen|drop*|land*|tip*|toppl*|crash*|came .. on|onto|over .. me|him|her|us|@relative|@child|@body|cat|dog
fell on .. @body
fell|falling off .. chair|stool|ladder|bed|bunk
collaps*
gave way
broke|breaks|broken|gave|snapped under|underneath|beneath|while
emergency room|services|department|surgery
in the|an emergency .. room|injur*
the er
to|in|at a e
ambulance*
paramedic*
911
firefighter*
fire truck|service
went|go|going|gone|taken|took|rush*|ended|end|had|was|landed|drove|straight .. hospital|er
poison*
toxic*
chok*
swallow*
suffocat*
strangl*
strangul*
unsafe
not|isnt|is it|really|dont think safe .. child*|kid*|baby|people
danger*
hazard*
product|safety recall|notice
recalled
accident
accidents
nearly|almost .. killed|kills|died|burn*|fire|hurt|choke*|lost|cut|electrocut*|house|blind*
could .. killed|died|hurt|burn*|blind*
gas .. leak*|smell*
leak*|leaking gas
carbon monoxide
asbestos
lead paint
pegou|pegando|pega|pegar|pegasse|pegaram fogo
fogo na|no|em|dentro .. casa|cozinha|tomada|fio|sala|loja|parede|quarto
quase .. fogo
incend*
insend*
em chamas
chamas
esplod*
explos*
estour* .. @body|mim|minha|fogao|cozinha
queim* .. @body|casa|tomada|cortina|parede|tapete|sofa|@child|@relative|gente|toda
me|nos queim*
queimei|queimamos
queimadura*
cheir* .. queimad*|gas|fumaca|plastico
choque
choques
choquinho
chocque
deu|da|dando|levei|levou|tomei|tomou|leva|toma .. choque*
eletrocut*
curto circuito
deu|da|dando|entrou .. curto
faisc*
fagulh*
fumaca*
fumassa
derret* .. tomada|fio|fios|plug|cabo|carregador|parede|toda|tudo
superaquec*
esquent* demais
pegando|pega|ficou muito quente
machuc*
maxuc*
cort* .. @body
me cortei
me corta
cortei me
se cortou|cortaram
cortou se
corte profundo
ferid*
ferimento*
feri
feriu
ferimos
ferir
sangr*
sangue
levar|levei|levou|tomei|tomou|deram|dar|dei|tomar .. ponto|pontos .. @body
levar|levei|levou|tomei|tomou|tomar|deram|precis* .. pontos
levar ponto
pontos no|na|nos
parar|parei|fui|foi|foram|fomos|levei|levaram|levou|leva|corri|correr|correndo|acab* .. hospital|upa|emergencia
pronto socorro|atendimento
ambulancia*
samu
bombeiro*
intoxic*
envenen*
veneno*
engasg*
sufoc*
asfix*
engol*
engul*
caiu|cairam|caindo|cai|despencou|tombou|virou|veio .. cima|mim|@body|@relative|@child
caiu .. na|no|minha|meu @body
desab*
despenc*
desmont*|quebr*|cedeu|romp* .. comigo|sentad*|embaixo|conosco
quebr*|cedeu com .. @relative|@child
quebrei|quebrou meu|minha|o|a braco|dente|dedo|costela|pulso|perna|nariz
levei|levou .. tombo|queda
fratur*
torci|torceu .. @body
quase .. fogo|morr*|mat*|queim*|machuc*|cort*|ceg*|incend*|explod*|perd*
perig*
prigo
acident*
risco de|a
gas .. vaz*
vaz* .. gas
escorreg*
insegur*
prend* .. fuego
agarr*|pegar|pego|cogio .. fuego
prendio|prende solo|sola
se prendio
fuego en|dentro|cocina|casa
empezo .. arder|quemarse|incendiarse|humo|echar
ardi*|ardiendo
en llamas
llamas
llamarada*
explot*
esplot*
estall*
revent* .. @body|cara
quem* .. @body|casa|cocina|cortina*|enchufe|pared|alfombra|@child|@relative
me queme
me quemo
me quemado
nos quem*
se quemo .. @child|@relative
se me quemo
quemadura*
olor|huele|oler|olia .. quemado|gas|humo|plastico
sal*|echa*|sac*|solt*|empez*|lleno|llena .. humo
humo .. sal*|negro|casa|cocina
chispa
chispas
chispazo*
chisporrot*
dio|da|dan|dieron|daba|pega|pego|pegaron|recibi .. toque|toques|corriente|corrientazo|calambre|descarga|descargas|patada|chicotazo
golpe electrico
descarga* electric*
una descarga
corto circuito
cortocircuito
hizo|hace|hizo un corto
derrit*|derreti* .. enchufe|cable|clavija|contacto|plastico|cargador
sobrecalent*
recalent*
lastim*
lesion*
herid*
hirio
herir
heri
me corte
me cort* .. con|vidrio
se corto|cortado con|la|el|mi|su @body|vidrio|el|la|un|una
me dieron|pusieron|tuvieron|hicieron .. puntos|puntadas|coser|suturar|sutura
puntos en
coser .. @body
termin*|fui|fue|fuimos|acab*|llev*|ingres*|intern*|par*|corr* .. hospital|urgencias|emergencias|clinica
urgencias
emergencias
sala de emergencia*
bomberos
atragant*
asfixi*
ahog*
trag*
cayo|callo|cae|cayeron|vino|cayendo .. encima|@body|@child|@relative
se|le|me cay* .. encima
derrumb*
desplom*
romp*|quebr*|cedi* .. conmigo|sentad*|mientras
me rompi|quebre|fracture|torci
fractur*
casi .. quem*|incend*|muer*|mat*|lastim*|cort*|accident*|ahog*|fuego|explot*|pierd*
peligr*
pelig*
accident*
fuga|escape .. gas
riesgo de
inseguro|insegura
plug|socket|outlet|wire|cable .. fizz*|black|buzz*|burn*|hot
fizzing
`
  .trim()
  .split('\n');
