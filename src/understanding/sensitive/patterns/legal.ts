/** Lawyers, courts and claims. */
export const legal: readonly string[] = `
lawyer~
lawer*
lawyr*
layer up
attorn~
solicitor*
soliciter*
solictor*
solisitor*
barrister~
paralegal
legal counsel
counsel
law firm
legal action*|proceeding*|team|department|right*|notice|letter*|advice|step*|matter*|case*|claim*|route|threat*|ground*|obligation*|represent*|aid|trouble|consequence*|advisor|adviser|means|way|issue*|duty|dispute*
legally
illegal~
unlawful*
lawsuit~
law suit*
suit against
sue
sues
suing
sued
court
courts
courthouse
tribunal*
small claim*
litigat*
cease and
class action
press charges
for|sue|claim*|seek*|punitive damages
claiming compensation
judge
a|the judge
the|by|against|breaking|break|per|under .. law
law
laws
consumer law*|right*|act
statutory
my|our rights
know .. my rights
rights act
goods act
mediation
arbitrat*
subpoena
bailiff*
injunction
affidavit
letter from my
before action
take|taking this|it|matter|things further
take you to
lawyer up
pursue .. legally|further
advogad~
advog*
adevogad*
adivogad*
advocaci*
process* .. voces|vcs|vc|voce|ces|loja|empresa|judicial*|contra
processinho
processar
processo judicial
vou|vamos|vo|irei|quero|pretendo|posso|entrar|abrir|meter|levar|tomar|botar|dar .. processo|processar
to processando
justica
na justissa
juiz|juiza
juizad*
pequenas causas
acao judicial|contra|civel|civil
entrar|entro|entrei|entrando|mover|movendo|abrir .. acao|processo
judicial*
medida* .. cabive*|legais|legal|judicia*
cabive*
providencias legais|cabiveis|judiciais
dano* mora*
danos morais|materiais
indeniz*
indenis*
extrajudicia*
codigo .. consumidor
cdc
artigo|art 49|18|35
tribuna*
liminar*
jurid*
direito* .. consumidor*
direito de
meus|conhe*|sei .. direitos
meu direito
a|pela|por|na|segundo|conforme|contra lei
lei
leis
ilega*
ilegau
ilicit*
oab
ajuiz*
peticao
oficial de justica
no|na pau|forum .. voces|loja
boto|botar|coloco|colocar|meto|meter .. no pau|pau
abogad~
avogad*
abojad*
demand~ .. a ustedes|los|contra|tienda|empresa
demandar*
demandare*
demando
demandamos
demandas
demandado*
los|las|te|les demand*
una|poner|meter|interponer|puse|presentar demanda
demanda
accion* legal*
accion|acciones judicial*
via|vias|por|medidas|asesor*|departamento|area|procedimiento|instancia* legal|legales|judicial|judiciales
legalmente
ilegal~
juicio
juicios
jusgado
juez
jueces
jueza
juzgad*
tribunal~
carta documento
burofax
amparo
querella*
danos y
dano moral
indemniz*
indemnis*
derechos .. consumidor*|usuario
mis derechos
la|por|segun|contra ley
ley
leyes
conciliacion
arbitraje
citatorio
papers .. served
be served
`
  .trim()
  .split('\n');
