/** Said calmly and unhurriedly, near to what is not, in Spanish. */
export const calmEs: readonly string[] = `
hola
buenos días
hola, ¿qué tal?
gracias
¡muchas gracias!
¡¡¡gracias!!!
perfecto
muy bien, gracias
ok
está bien, no hay problema
sí
no
no, gracias
sí por favor
dónde está mi pedido
¿dónde está mi pedido por favor?
¿me pueden decir dónde está mi pedido?
cuándo llega
¿cuándo llega?
quisiera rastrear el LP-1042
¿ya lo enviaron?
¿alguna novedad de mi paquete?
todavía no llega, ¿pueden revisar por favor?
todavía no recibo mi pedido
viene un poco tarde pero sin prisa
sin prisa
no tengo ninguna prisa
tómense su tiempo
cuando puedan
no es urgente
no es urgente, solo curiosidad
cuando tengan un momento, revisen el LP-1201
quisiera mi dinero de vuelta
quiero un reembolso por favor
cómo devuelvo una lámpara
¿puedo devolverlo?
quiero devolverlo
quisiera cambiarlo por uno más chico
llegó roto, ¿qué hago?
un plato llegó roto
la mesa tiene un rayón, ¿me ayudan?
llegó el color equivocado, ¿se puede cambiar?
recibí el producto equivocado
falta una pieza
faltan dos tornillos
no funciona
la lámpara no prende
dejó de funcionar al año, ¿tiene garantía?
la app da error cuando pago
mi pago no pasó
me cobraron dos veces, ¿pueden revisar por favor?
creo que hay un error en mi factura
por favor cancelen mi pedido
quisiera cancelar
pueden cancelarlo
cambié de opinión
perdón, pedí la talla equivocada
perdón por molestar otra vez
¿puedo hablar con una persona por favor?
quisiera hablar con alguien
¿me puede llamar alguien esta semana?
cuánto cuesta el envío
¿entregan en Puebla?
¿entregan los sábados?
¿lo tienen en azul?
¿todavía hay?
¿está en stock?
qué medidas tiene
de qué tamaño es la mesa
cuánto pesa
¿es resistente al agua?
¿viene armado?
¿necesito herramientas?
¿se puede pagar a meses?
¿aceptan transferencia?
¿tienen cupón?
mi cupón no funciona
a qué hora abren
dónde queda la tienda
¿puedo recogerlo?
cambien mi dirección por favor
quisiera cambiar la dirección a calle Flores 12
pueden dejarlo con el vecino
¿pueden entregar la próxima semana?
¿puede ser el viernes?
mañana está bien
el viernes me queda bien
la próxima semana está bien
mañana no estoy, ¿puede ser el jueves?
el lunes me viene perfecto
necesito la factura
¿me mandan la factura antes de fin de mes?
manden el recibo por favor
necesito una mesa para seis personas
necesito una lámpara de escritorio
necesito ayuda para elegir un sillón
busco un regalo para mi mamá
su cumpleaños es el próximo mes
¿ideas de regalo de boda?
¡¡¡me encantó!!!
ME ENCANTÓ
amo esta lámpara!!! 😍
estoy feliz con mi sillón!!! gracias
qué lindo ❤️❤️❤️
excelente servicio, ¡gracias!
la mejor tienda!!!
son los mejores
GUAU ya llegó!!! qué rápido
SIIII ya llegó 🎉
jajaja qué bueno 😂
jaja ok
ya quiero que llegue!!! 😍
no aguanto las ganas de que llegue jajaja
no aguanto la emoción 😍
me muero por verlo en mi sala 😂
este sillón está brutal de bueno
una locura de bonito
precio ridículo de bueno jaja
carajo qué bonita lámpara
qué chingona está la silla
está padrísimo
qué bárbaro, qué rápido llegó
qué loco, justo el que quería
¿tienen la lámpara SOL?
¿tienen la MESA OSLO blanca?
quiero el modelo KALLAX LED 2
el librero BILLY por favor
¿el LED G es igual al LED M?
es para mi HOME OFFICE
TALLA G POR FAVOR
mi pedido es LP-1042
LP-1042
es el de la semana pasada
el verde
el segundo
uno rojo por favor
ya no lo necesito, ¿puedo devolverlo?
ya no lo quiero
no me gustó mucho el color
quedó un poco grande
un poquito decepcionada con el color pero está bien
no es lo que esperaba, pero ok
está bien, son cosas que pasan
no pasa nada
todo bien
no se preocupen
entiendo, gracias por explicar
gracias por la paciencia
perdón por tantas preguntas
segunda pregunta: ¿viene en roble?
otra pregunta
tercera pregunta, perdón: ¿se regula la luz?
¿puedo preguntar otra vez por la tela?
me dijeron el viernes, ¿sigue igual?
¿todavía llega hoy?
¿llega hoy?
¿será que llega mañana?
cuál es la política de cambios
cuánto tarda el reembolso
cuánto dura la garantía
cómo se limpia
¿va al lavavajillas?
qué foco usa
¿luz cálida o fría?
¿el colchón viene enrollado?
¿la madera es maciza?
dónde lo hacen
¿tienen tarjeta de regalo?
¿lo envuelven para regalo?
pongan una tarjeta de feliz cumpleaños
¿tienen envío exprés?
¿el envío exprés es más caro?
qué tan rápido es el envío exprés
cuánto cuesta el envío prioritario
¿la luz de emergencia tiene batería?
lámpara de emergencia para la escalera, ¿hay?
silla de armado rápido, ¿tienen?
reloj con alarma
lámpara infantil ANGRY BIRDS
¿tienen el tapete Furia?
qué precio tiene
hola quisiera saber de mi pedido
hola tengo un problema con mi pedido
tengo una duda de la factura
quisiera poner una queja por una taza, ¿con quién hablo?
quisiera dar una sugerencia
¿me lo explica otra vez por favor?
no entendí, ¿puede repetir?
perdón, no entendí
¿cómo?
¿pueden revisar una vez más por favor?
¿eres un robot?
quién eres
hasta luego
adiós
que tenga buen día
buen fin de semana :)
nos vemos
felicidades, llegó a tiempo
felicidades por la atención
muy bien empacado, felicidades
gracias por la respuesta rápida
qué rápido, gracias
me ayudaron mucho
maravilloso, gracias
genial, gracias
qué bien, gracias
súper
va
va, gracias 👍
👍
🙏
😊
❤️
no me manden más ofertas por favor
quítenme de la lista por favor
ya no vivo ahí
el timbre no sirve, llámenme al llegar
el repartidor fue muy amable
el repartidor lo dejó con el vecino, todo bien
no había nadie en casa, ¿pueden intentar otra vez?
perdí la entrega, perdón
estaré en casa después de las seis
déjenlo en la portería
¿mi reembolso ya va en camino?
ya llegó el reembolso, gracias
recibí solo la mitad del reembolso, ¿pueden revisar?
dice entregado pero no lo encuentro
el rastreo no se mueve hace tres días, ¿es normal?
ya van dos semanas, ¿todo bien con mi pedido?
escribí ayer por el LP-1042, ¿alguna novedad?
doy seguimiento a mi mensaje del lunes
solo paso a ver lo de mi reembolso
👎
👌
🤷
hola, pedí un librero hace dos semanas y quisiera saber más o menos cuándo llega
compré dos sillones el mes pasado y uno trae una pequeña rotura en la tela, quisiera devolver ese
hola, abrí la caja ayer y vi que una de las tazas está rota, ¿qué me sugieren?
compré este tapete para mi sala y ahora que lo veo en casa creo que prefiero el más grande
dijeron que el reembolso tarda una semana, hoy es el octavo día, ¿pueden ver si ya lo mandaron?
pagué por transferencia antier y el pedido todavía dice pendiente de pago
el código del banco llega pero luego la página dice que el pago fue rechazado, ¿qué hago?
el pedido dice entregado el lunes, buscamos en casa y con los vecinos y hasta ahora no aparece
volví a medir la ventana y la persiana quedó unos centímetros más ancha, ¿se puede cambiar?
mi hermana ya me había comprado la misma tetera, así que no necesito esta y quisiera el reembolso
escribí mal el número de la casa al comprar, es 41 y no 14, ¿todavía se puede cambiar?
quisiera saber cuál de los dos colchones recomiendan para alguien que duerme de lado
la entrega era el viernes y la mesa no llegó, ¿hay una nueva fecha?
¿me explican cómo funciona el cambio?, ¿mando primero el viejo o ustedes traen el nuevo?
cuando pongo el cupón en el carrito me dice que no vale para estos productos
el chofer dejó el paquete en la farmacia de la esquina, ya lo recogí, gracias por preguntar
`
  .trim()
  .split('\n');
