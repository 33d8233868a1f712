/** Said in anger, despair or scorn, in Spanish. */
export const frustratedEs: readonly string[] = `
es la tercera vez que pregunto
ya se los dije tres veces
cuántas veces tengo que repetirlo
por última vez, ¿dónde está mi pedido?
ya lo dije dos veces
¿leen lo que escribo?
no escuchan
esto es ridículo
esto es inaceptable
qué chiste de tienda
no sirven para nada
son unos inútiles
el peor servicio que he visto
la peor empresa que existe
estoy harta
estoy harto de ustedes
me tienen harto
ya no aguanto más con ustedes
no aguanto más esta espera, basta
ya estuvo
estoy cansada de esperar
hasta cuándo
qué barbaridad
es una barbaridad
¡¡¡es el colmo!!!
esto es el colmo
qué falta de respeto
una falta de respeto al cliente
nadie me contesta
nadie resuelve nada
dos semanas y ni una respuesta
un mes esperando esta lámpara
hasta ahora nada. NADA
DÓNDE ESTÁ MI DINERO
QUIERO MI DINERO AHORA
CONTÉSTENME
¿¿¿HOLA??? ¿HAY ALGUIEN????
POR QUÉ NADIE CONTESTA
ESTOY FURIOSO
robot estúpido
bot idiota, no entiendes nada
mandaron mal otra vez, idiotas
bola de incompetentes
bola de payasos
váyanse al diablo
qué mierda es esta
qué carajo pasa con mi pedido
no mames
no jodan
puta madre otra vez
me cago en todo
qué fastidio
qué infierno
qué porquería de servicio
tienda de mierda
pésimo servicio
pésimo
carajo, contesten
por el amor de dios resuelvan esto
odio esta tienda
odio hablar con robots
estoy furiosa
estoy muy enojado
estoy que echo humo
estoy indignada
muy decepcionada con ustedes
qué decepción
estoy perdiendo la paciencia
se me acabó la paciencia
me siento ignorado
me siento engañada
me mintieron
mentirosos
prometieron el lunes y ya es jueves otra vez
siempre dicen mañana y nunca llega
cada día una excusa distinta
mal otra vez, ¿están ciegos?
roto OTRA VEZ
¿¿otra vez??
¿es en serio?
ah qué bien, otro retraso
maravilloso, llegó en pedazos, felicidades
gracias por nada
felicidades, arruinaron la fiesta de mi hija
qué bonito, me cobraron doble y no mandaron nada
qué eficiencia, solo tres semanas de retraso
vaya ayuda la suya 🙄
claro, tarden otro mes, por qué no
me están tomando el pelo
me ven la cara de tonto
tiene que ser una broma
dan ganas de llorar, nada funciona
dan ganas de gritar
ya no sé qué hacer con ustedes
me rindo
déjenlo, no tienen remedio
patético
vergonzoso
qué vergüenza de empresa
debería darles vergüenza
nunca más compro aquí
jamás vuelvo a comprarles
perdieron un cliente
me arrepiento de haber comprado
esta compra es una pesadilla
qué desastre hicieron
puros problemas desde el primer día
se rompió en un día, qué basura
basura de producto, basura de atención
esto es un robo
manga de ladrones
dejen de mandar la misma respuesta
dejen de copiar y pegar y ayúdenme
¡¡¡eso no fue lo que pregunté!!!
no no no NO
DIJE QUE NO
no entienden nada
no entendiste nada otra vez
este bot es una burla
pásame con un humano de una vez máquina tonta
me traen dando vueltas
me pasan de uno a otro
ya lo expliqué a cuatro personas
cuatro llamadas, seis correos, cero respuestas
increíble que traten así a la gente
no puede ser otra vez
no puede ser
¡basta!
BASTA
👿👿👿
😡 dónde está
🤬
estoy a punto de explotar 😤
por qué todo es tan difícil con ustedes
qué clase de tienda es esta
¿ustedes trabajan ahí?
falté al trabajo para nada, nadie vino
esperé todo el día y nadie vino, muchas gracias eh
cancelaron mi pedido sin avisar, cómo se atreven
cómo se atreven
no me pidan paciencia
no me salgan con disculpas otra vez
sus disculpas no sirven
uf otra vez lo mismo
siempre es lo mismo con ustedes
nunca cumplen lo que prometen
llevo semanas con esto y ya me cansé
solo devuélvanme mi maldito dinero
maldita sea
me tienen podrida
son un desastre
qué desastre de atención
vergüenza les debería dar, tres semanas
`
  .trim()
  .split('\n');
