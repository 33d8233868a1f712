/** What is said to a shop about its things, calmly, in Spanish. */
export const shopEs: readonly string[] = `
se quemó el foco de la lámpara
el foco se fundió a los dos días
la lámpara murió, ya no prende
se murió la batería
legal o carta, qué tamaño de cajón tiene
la mesa de vidrio cuánto cuesta
el proceso de compra cómo es
mi pedido está en proceso
estufa de dos fuegos
sartén para fuego directo
porta velas fuego, ¿hay?
color fuego o rojo vino
brasero para fuego
fogón de camping
color humo
vidrio color humo
gris humo o gris claro
copas color humo
toque suave
lámpara con toque
interruptor de toque
el corte de la tela está mal
corte a medida
tabla de corte
¿pueden cortar la cortina a 1,80?
la mesa llegó con un golpe
tiene un golpe en la esquina
llegó golpeado
revistero para periódicos
revistero
mueble para tele de 55
¿la tele cabe en el panel?
mi pedido es el LP-1042, ¿dónde está?
¿dónde está mi pedido?
quiero mi dinero de vuelta
quiero cambiarlo por otro color
llegó mal
llegó roto
llegaron dos platos rotos
falta un tornillo
el cajón no cierra
se soltó la pata de la silla
el brazo del sillón está flojo
el pie de la lámpara llegó chueco
la cara del espejo está manchada
mesa infantil
cama para niño
cuna
a mi hijo le encantó la cama
lo compré para el cumple de mi hija
regalo para mi hija
silla para niña de 2 años
azul bebé ¿hay?
almohada hipoalergénica ¿tienen?
almohada antialérgica
colchón firme
¿qué garantía tiene?
cuánto dura la garantía de la batidora
quiero hacer válida la garantía de la cafetera
la cafetera no prende
la batidora dejó de funcionar
no carga
el cable es corto
¿qué voltaje es?
¿es led?
¿qué foco usa?
luz cálida o fría
¿resiste el agua?
¿va al microondas?
¿pesa mucho?
¿quién lo arma?
cuánto cuesta el armado
cuánto es el envío a Puebla
¿llega mañana?
mañana no estoy en casa
lo pueden dejar con el portero
toquen el timbre dos veces
el repartidor no encontró la dirección
dice entregado pero no lo tengo
creo que mi paquete se perdió
no vino nadie hoy
quiero cambiar la dirección
quiero cancelar mi pedido
ya no quiero esperar
no aguanto las ganas de que llegue jaja
me muero por ese sillón
me muero de ganas de verlo
está de muerte esa lámpara
mato por ese tapete
está matador el precio
casi me muero de risa con su video
qué golpe de suerte, era el último
no me manden más ofertas
baja
quiten mi número de la lista de ofertas
quiero la factura
necesito factura con RFC
¿a cuántos meses sin intereses?
¿aceptan tarjeta?
me rechazaron la tarjeta
mi banco lo muestra como pendiente
me cobraron dos veces
¿por qué me cobraron 19,90?
¿ya cayó el reembolso?
cuándo cae el reembolso en la tarjeta
¿hay descuento de contado?
descuento para arquitectos
¿tienen tienda física?
¿a qué hora cierran?
¿abren el domingo?
calle Justicia 120
avenida Tribunales 55
Calle del Hospital 40, piso 2
entregar en el Hospital Central, recepción
trabajo en el hospital, entreguen después de las 8
calle Juzgado Viejo número 3
Plaza de la Policía local 4
calle Periodistas 22
me llamo Dolores Guerra
soy Ángel Abogado Pérez
Dr. Ruiz lo recibe
el paquete es para la doctora Gómez
silla de doctor, la de oficina
silla médica con ruedas
mi correo nuevo es otro
quiero actualizar mi teléfono
cómo abro una cuenta
olvidé mi contraseña
no puedo entrar a mi cuenta
mis datos de envío: calle 5 número 8
¿qué datos necesitan para el envío?
¿qué información necesitan?
ficha técnica por favor
¿qué medidas tiene?
¿de qué tela es?
tela impermeable
piel o imitación
se descosió la costura
¿es reversible?
¿negro o blanco?
silla negra
tapete negro 2x3
sillón gris
cojín rosa
cojín rosa mexicano
rosa quemado
naranja quemado
siena tostado
color ladrillo quemado
arena
florero
vela
velas de cera
portarretratos
calavera decorativa para día de muertos
altar de muertos, ¿venden papel picado?
decoración de día de muertos
candelabro
copas de vino
juego de cuchillos
falta un cuchillo en el juego
el cuchillo no corta nada jaja
las tijeras no cortan
prensa francesa
cafetera de prensa
exprimidor
cama matrimonial
alfombra persa
cortina blackout
barra de cortina
¿la repisa aguanta 20 kg?
¿bajó de precio?
¿cayó en oferta?
se agotó, explotaron las ventas ¿no?
bomba de baño
rosa chillón
pastillero
caja para medicinas, el organizador
botiquín de madera
¿qué tal?
¡gracias!
me encantó
quiero hablar con alguien
¿quién ganó el partido?
¿va a llover mañana?
cuéntame un chiste
¿contratan gente? ¿tienen vacantes?
¿contratan armador?
sic, así lo escribieron en la nota
la demanda está alta, ¿queda alguno?
por la alta demanda ¿hay retraso?
hay mucha demanda de esa lámpara ¿no?
¿me responde una persona?
qué padre la tienda
está chido el sillón
bien legal la tienda jeje
se ve peligrosamente cómodo ese sillón
está cañón el precio
sin accidentes llegó, gracias
el tapete es para el cuarto de la nena
estante para medicamentos del baño
chispas de colores, el cojín
repuesto de llama para la vela led
lámpara de sal
lámpara de lava
bocina
caja fuerte pequeña
seguro para cajones de niños
escritorio juvenil
librero juvenil
¿tienen el modelo Médici?
¿tienen la silla Eames negra?
mesa plegable
banco alto para barra
banco de madera
banco con respaldo
¿el banco aguanta 100 kilos?
tarjeta de regalo
mensaje en la tarjeta de regalo: te amo mamá
¿cuántos días tengo para devolver?
`
  .trim()
  .split('\n');
