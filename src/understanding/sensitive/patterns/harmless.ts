/** Words that look grave and are not: they are passed over before anything is looked for. */
export const harmless: readonly string[] = `
@thing .. died|murio|morreu|dead|morta|morto|muerto|muerta
@thing is|esta|ta|e dead|muerta|muerto|morta|morto
murio @articulo @thing
se murio @articulo @thing
died on me|after|already|again
it died
it just|already|also died
drop dead
dead on arrival
dead pixel*
death star|metal
scared|bored to death
dying to|for
to die for
die for
die cut
morrendo|morri|morto|morta|morro|morta|morrer de|por
quase morri de
me muero|muero|muriendo|morir de|por
muero de|por
muerto|muerta de
dia de muertos
altar de muertos
de muerte
casi me muero de
morir de ganas|risa
in loving
@thing burn* out
burn* out
burner*
burnt orange|umber|caramel|sienna|toffee
queim* @articulo @thing
@thing queimou
se quemo|quemaron|fundio @articulo @thing
@thing se quemo
rosa|amarelo|laranja|naranja|terra|barro|caramelo|cor queimado|queimada|quemado|quemada
rosa|cor choque
choque de gestao
shocking pink
shock proof
blood orange|red
bleeding heart
poison|toxic green|lime
spark plug
smoke grey|gray|glass|colour|color
smoked glass
color|vidrio|gris|copa|copas|vaso humo
explosion box
exploded view
explod* de|las vend*|ventas|venda
explotaron las ventas
bath bomb*
fire red|pit*|screen|place
open fire
sharp knife
in|by accident
by|por accident|accidente|acidente
sin|sem accident*|acident*
peligrosamente comod*
que lastima
blind|blinds for|up|down|roller
chispas de
toxic lime
@way do|da|dos|das|de|del *
@way de la|los|las *
@way *
court street|st|road|rd|shoes|hotel|lane|drive|yard|place|avenue
grace|crown|tennis|food|basketball court
name|names is|s sue|grace
my name is *
me llamo * *
meu nome e * *
meu nome * *
nome|name sue
under sue|grace
im|this|attn|for sue
is called *
called attorney
legal pad*|size|paper
letter or legal
a4|letter|carta legal
legal o|or|ou carta|letter
processar|processando|processou|processa|processam .. meu|o pedido|pagamento|compra
processando o|meu|pedido|pagamento|faz|ha
processo de compra|troca|devolucao|entrega
em|en processo|proceso
cafetera|cafeteira de prensa
prensa francesa
policy|policies
pound
termo de busca
numero .. lista
contrato|contratos de frete
contrato para frete
a|la demanda esta|alta
alta|mucha|poca|gran|tanta|por demanda
la alta demanda
newspaper|magazine rack|basket|holder|stand
porta jornal*|revista*
cest* de jornal*|revista*
revistero|revisteiro * periodicos
para periodicos
midia|media kit|unit|console
tv|tele|television|televisao|televisor cabe|fits
rack|painel|suporte|mueble|soporte|panel para|pra|de tv|tele|television|televisao
a|la televisao|tele|television cabe|na
para|pra tv|tele|television|televisao|teles
tv stand|bench|unit|bracket
tele de
medicine cabinet|box
porta remedio*
caixinha|caixa|organizador de|para remedio*
remedio pra|para mofo|formiga*|cupim|mancha*
estante|caja|organizador|caixa para|de|pra medic*
doctor chair*
silla|cadeira|sillon de|do|medica|medico|del doctor*|doutor|medico
silla|cadeira medica|medico
rash guard
sick of
sick and tired
allergy friendly|free|proof|safe
alergia friendly
police blue|themed|car|toy
policia azul|local
un|tiene|con|llego|trae|tem|veio|chegou .. golpe|golpes|golpeado en|na|no|lateral|esquina|canto|pata
un|tiene|con golpe|golpes
llego|vino golpe*
golpe|golpes en
golpe de sorte|suerte|mestre|vista
estorno no cartao demora*
meus|mis dados|datos de|para entrega|envio|facturacion|pagamento|factura
que|quais|cuales dados|datos|informac* voces|vcs|necesit*|precis*|para|pra|preciso
numero da|de lista
da|de la lista
vs|bbb|bb no|na|brasil
assistindo|vendo|ver|no bbb
sic asi|erat
lost .. parcel|package|order
minor scratch*|dent*|issue*|problem*|damage*|defect*|thing*|flaw*|detail*
@age minutes|min|mins|km|weeks|days|months|miles|blocks|kg|cm|minutos|dias|semanas|meses|horas|hours|reais|pesos|dollars|euros|pieces|chairs
accent chair|wall|table|pillow|lamp
payment terms
terms of payment
reporter bag
judge a|the .. book|colour|color
por un|una|uno|otra|otro|um|uma|outra|outro .. negro|negra|negros|preto|preta|moreno|morena|mayor|velho|velha|mujer|mulher
por la|el|a|o negra|negro|preta|preto|mayor|morena|moreno
luto aquela
flor do luto
`
  .trim()
  .split('\n');
