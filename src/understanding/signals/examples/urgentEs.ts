/** Said by somebody who cannot wait, in Spanish. */
export const urgentEs: readonly string[] = `
lo necesito para mañana
es urgente
urgente por favor
urgente: dirección equivocada en mi pedido
lo antes posible por favor
cuanto antes por favor
necesito una respuesta ahora
contesten rápido por favor, estoy en la puerta de la tienda
rápido por favor
apúrense por favor, el repartidor está aquí
lo necesito hoy
lo necesito para hoy
es para una boda el sábado
la fiesta es esta noche y las sillas no llegaron
mis invitados llegan en dos horas
viajo mañana temprano, ¿puede llegar hoy?
salgo al aeropuerto a las seis
el chofer está afuera ahora y necesita el código
el repartidor está esperando abajo
detengan el envío antes de que salga por favor
paren el pedido antes de que salga, acabo de hacerlo
cancelen de inmediato por favor, di clic dos veces
cancélenlo ya por favor
la dirección está mal y sale en una hora
cambien la dirección ahora por favor antes de que sea tarde
necesito la factura en una hora
el contador cierra hoy, necesito la factura
el plazo es hoy a las cinco
tiene que llegar antes del mediodía
la oferta acaba en diez minutos y el cupón no entra
la promo termina a medianoche y no puedo pagar
está saliendo agua a chorros del grifo que instalaron
la repisa está a punto de caerse
me mudo mañana
la mudanza es el viernes y necesito la cama antes
hoy es el último día para devolver
mi plazo de devolución vence hoy
último día para cambiarlo, cómo hago
mi bebé nace la próxima semana y la cuna no llegó
estoy sin refrigerador desde ayer, la comida se echa a perder
sin estufa no podemos cocinar, ¿viene alguien hoy?
sin calefacción y hace un frío terrible
necesito a alguien ahora
que alguien me llame de inmediato
llámenme ahora por favor
respondan con urgencia
emergencia
es una emergencia
no puede esperar
no puedo esperar hasta el lunes
no hay tiempo
se acaba el tiempo
ando sin tiempo
solo tengo cinco minutos
entro a una reunión en 10 min, necesito la cotización
cotización para esta mañana
abrimos el restaurante mañana y faltan las mesas
el hotel abre el viernes, faltan 20 lámparas, den prioridad por favor
den prioridad a mi pedido por favor
trátenlo como prioridad
máxima prioridad
el envío más rápido que tengan
cuál es la forma más rápida de recibirlo
¿pueden enviar hoy? es para mañana
¿entrega el mismo día? lo necesito esta noche
lo necesito antes de las 3
¿hay alguien? es urgente
respondan pronto por favor
contesten ya
necesito ayuda ahora
auxilio, rápido
¡¡ayuda!! se soltó la puerta de vidrio
por favor rápido, el camión se va
el camión se va con mi sillón
van a entregar en la casa equivocada ahora mismo
el repartidor está en mi dirección anterior
está en la puerta equivocada en este momento
estoy frente al punto de recogida y cierra en 15 minutos
la recogida cierra en media hora, cuál es mi código
cuál es el código, estoy en el mostrador
mi enlace de pago vence en una hora
el pago vence en 5 minutos
me acaban de cobrar por error, deténganlo por favor
acabo de pagar el pedido equivocado, párenlo por favor
tengo que saberlo hoy mismo
tiene que ser esta semana, el cumpleaños es el viernes
el cumpleaños es mañana y el regalo no llegó
regalo para mañana, ¿llega?
navidad es en dos días, ¿llega?
la inspección es mañana y necesito el certificado
el inspector está aquí pidiendo los papeles
necesito el manual ahora, el instalador ya llegó
el técnico está aquí y falta una pieza
el carpintero espera, qué tornillo uso
ahora por favor
ya mismo
ahorita mismo por favor
inmediatamente
para ayer
es para ayer
sin demora por favor
hoy sin falta
URGENTE
URGENTE, boda mañana
necesito resolver esto hoy
con carácter urgente
a la brevedad por favor
me urge
me urge mucho
la feria empieza mañana
cerramos en 20 minutos
LA FIESTA ES HOY DÓNDE ESTÁN LAS SILLAS
tercera vez que pregunto y la boda es mañana!!!
contéstenme ahora, el chofer se va!!!
`
  .trim()
  .split('\n');
