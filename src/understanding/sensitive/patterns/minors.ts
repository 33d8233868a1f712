/** A child buys, or is harmed. */
export const minors: readonly string[] = `
im|hes|shes|only|just|am|is|aged|turned|@relative|@child @age
im|is|hes|shes|aged only|just|still @age
@age year|years|yr|yrs|y old .. used|bought|ordered|took|pressed|has|alone|got|did|put|spent|made|paid|clicked
my|our @age year|years|yr|yrs|y old .. on|with|your
@ageyo .. used|bought|ordered|took|pressed|has|alone|got|did|put|spent|made|paid
@child .. bought|buys|ordered|purchased|paid|used|uses|pressed|clicked|placed|spent|pushed|tapped|charged|registered|signed|accessed
@child .. has an account
@child .. got|took my|hold card|phone
brother|sister .. hes|shes|is|aged @age
little|younger|baby brother|sister|cousin .. bought|ordered|placed|used|paid|is
without .. permission|consent|authorization|authorisation|asking
without telling .. parents|mom|mum|dad|mother|father
parent|parents|mom|mum|dad|mothers .. permission|consent|knowing|know
dont|do|didnt not|tell|know .. mom|mum|dad|parents|mother|father
is|am|was|hes|shes|im a minor
to|by|from a minor
he|she|theyre|son|daughter is minor
minors
underage*
under age
under|below|over|not 18|eighteen|16
isnt|arent|not .. 18|eighteen
im|hes|shes|just|only a kid|child|teenager
teenage|teen .. daughter|son|girl|boy
teenager .. bought|ordered|used|placed
inappropriate|creepy|flirt* .. @child|girl|daughter
@child .. alone|unattended|unsupervised
left .. with|to .. @child|kid
photo*|picture*|image*|video .. of .. my|our|a @child
child abuse|labor|labour|porn*|safety
a|can|could|let|any|how .. child|kid|minor|teenager buy|order|purchase|pay|access
sold|sell|selling .. to .. minor|kid|child|teen*|boy|girl
pedofil*
pedophil*
tenho|tem|tinha|fez|com|de|so|apenas @age anos|aninhos
tenho|so .. @age
@child|@relative .. tem|de|com @age
@relative|@child @age anos
@age anos .. comprou|pediu|usou|pagou|fez|mexeu|apertou
@child .. comprou|compro|pediu|pagou|usou|apertou|clicou|gastou|mexeu|comprando|fez .. compra|pedido|sem|no|na|pelo|um|uma|meu|minha|comprar|tudo|aqui|com
@child .. tem|fez|criou .. conta|cadastro
irmao|irma|irmaozinho|irmazinha|primo .. @age
sem .. autorizacao|permissao|consentimento|autorizar|deixar
sem .. pais|mae|pai|responsavel .. saber*|deixar|autorizar
nao conta|conte|contem|fala|fale|fala nada .. mae|pai|pais
meus pais nao|num
sou|e|eh|era|ela|ele menor
filho|filha|ele|ela .. menor
menor|menores de
de menor
dimenor
pra|para|a um|uma menor
menores
adolescente .. minha|filha|menina|comprou|sozinh*
filha|menina|garota|@child adolescente
@child .. sozinh*
crianca|criancas .. compra*|sozinh*|abus*|exposta|cadastro
como .. crianca|menor .. compra*|consegue
foto*|imagem|video .. de|da|do .. minha|meu|uma @child
abuso infantil
exploracao infantil
conselho tutelar
estatuto .. crianca
tengo|tiene|tenia|cumplio|con|de|solo|apenas @age anos|anitos
solo|apenas tengo @age
@child|@relative .. tiene|de|con @age
@age anos .. compro|pidio|uso|pago|hizo|apreto
@child .. compro|pidio|pago|uso|apreto|presiono|gasto|hizo|agarro .. un|una|con|mi|en|sin|el|la|compra|comprar|pedido|todo|desde
@child .. tiene|hizo|creo .. cuenta
hermano|hermana|hermanito|hermanita|primo .. @age
sin .. permiso|autorizacion|consentimiento
sin .. sepan|saber|decirle .. papas|padres|mama|papa
sin que sepan
no .. digan|diga|cuenten|digas .. mama|papa|papas|padres
mis papas|padres no
es|soy|era|hijo|hija|el|ella menor
un|una|a menor
adolescente .. hija|nina|compro
@child adolescente
@child .. solo|sola .. casa|con
paquete .. @child solo|sola
como .. nino|menor .. compra*|puede
foto*|imagen|video .. de .. mi|una|un @child
my @age year|yr|yo old .. typed|entered|put|played|with
im|a @age yo
my .. old .. my card|phone|account
`
  .trim()
  .split('\n');
