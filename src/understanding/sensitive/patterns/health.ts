/** Illness, allergy, pregnancy. */
export const health: readonly string[] = `
allerg*
alergy
alergic
alerg*
alregi*
alerj*
asthm*
asma*
asmatic*
pregnan~
pregant
expecting a
cancer
chemo*
tumor*
tumour*
insulin*
diabet*
diabtes
pacemaker*
epilep~
seizure*
medication*
prescri* .. doctor|me|bed|mattress
disab*
handicap*
wheelchair~
wheel chair
crutch*
walker
im|am|is|hes|shes|legally|partially|almost blind|deaf
in|at|from|leaving|left .. hospital
hospital for|since|until|after|with
hospitali*
surger~
surgeon
operation on|next|last
operated on
had|having|after .. operation|surgery
illness*
disease*
diagnos*
symptom*
headache*
migraine*
nause*
vomit*
throw* up
threw up
dizz*
faint*
fever
im|am|is|was|were|been|got|get|gets|getting|feel|feeling|felt|made|makes|making|me|us|very|really|so|too sick|ill|unwell|nauseous
rash
rashes
eczema
itch*
hives
skin reaction|irritation|condition|problem
breath* .. problem*|difficult*|cant|trouble
cant breathe
heart condition|problem*|disease|failure|surgery|attack
stroke
dementia
alzheim*
parkinson*
autis*
adhd
depress*
anxiety
panic attack*
mental health|illness|breakdown
bipolar
therap*
psychiatr*
doctor* .. told|said|says|advis*|recommend*|order*|note|want*
my|a|the|his|her doctor|physician|gp
suffer* from|with
back|chronic|knee|neck|hip|joint|in|lot of pain
bad back|knee*|hip
hernia*
arthrit*
scolio*
sciatic*
covid
immun*
latex
bedridden
chronic*
breastfeed*
insomnia
@sick
gravida
gravides
gravidas
gravidez
gestante*
gestacao
embaraz*
encinta
quimio*
epilet*
remedio*
medicament*
medicacao
medicacion
deficien*
discapac*
cadeirant*
cadeira de rodas
silla de ruedas
muleta*
andador
mobilidade|movilidad reduzida|reducida
doenc*
doensa*
doente*
adoec*
enferm*
cirurgi*
cirugi*
cirujia*
operad*
operei
operaron
operacao|operacion .. coluna|joelho|rodilla|columna|coracao|corazon
opero|opera .. @body
internad*
internac*
hospitaliz*
no|do|em|el|del|desde hospital .. com|por|con|desde|porque|e|y|hace
medico|medica|doctor|doctora .. mand*|recom*|disse|dijo|indic*|receit*|recet*|pediu|pidio|falou
meu|minha|mi medico|medica|doctor|doctora|dr|psiquiatra|psicologo|terapeuta
dor|dores de|na|nas|no|nos .. @body
dolor|dolores de|en .. @body
dor de cabeca
duele|duelen
doem|doendo
doi .. @body
@body .. doi
enjo*
tontur*
marea*
mareo
febre
fiebre
desmai*
desmay*
irritacao|irritacion|alergia|coceira|mancha* na|en|de .. pele|piel
coceira
comezon
picazon
sarpullid*
roncha*
urticaria
dermatit*
pele sensivel
piel sensible
falta de ar
falta de aire
nao consigo respirar
no puedo respirar
respirat*
rinit*
sinusit*
bronquit*
marcapas*
marca passo*
convuls*
hernia
artros*
artrit*
escolios*
ciatic*
tdah
demenc*
depressao
depresion
deprim*
ansied* .. crise|ataque|remedio
ansiedad
crise de|nervosa
crisis de|nerviosa
ataque de
panico
sofro|sofre de|com|da
sufro|sufre|padezco|padece de|del
saude|salud mental
problema* de saude|salud|coluna|columna|corazon|coracao
problemas .. saude|salud
motivo* de saude|salud
acamad*
postrad*
amament*
lactan*
insonia
insomnio
covid*
pressao alta
presion alta
avc
derrame
tomo remedio*|medicamento*
vista ruim
ceg*
sord*
surd*
carpal tunnel
fibromial*
celia*
coeliac
gluten
flicker* .. migraine*
repouso
reposo
medico .. deixa|deja|proib*|prohib*
`
  .trim()
  .split('\n');
