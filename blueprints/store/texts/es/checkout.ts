/** At the till: who buys, where it goes, what it costs, how it is paid. */
export const checkout = {
  'checkout.askName': 'Con gusto. ¿A nombre de quién va el pedido?',
  'checkout.askNameAgain': 'Perdón, no entendí. ¿Cuál es tu nombre completo?',
  'checkout.askTaxId': 'Para la factura necesito tu CPF o CNPJ.',
  'checkout.askTaxIdAgain': 'Ese número no coincide. Escribe tu CPF o CNPJ otra vez, por favor.',
  'checkout.askEmail': '¿A qué correo va la confirmación?',
  'checkout.askEmailAgain': 'Necesito un correo como nombre@example.com.',
  'checkout.askPhone': '¿A qué teléfono puede llamar el transportista?',
  'checkout.askPhoneAgain': 'Necesito un teléfono con su código de área.',
  'checkout.askAddress': '¿A dónde va? Escribe calle y número, ciudad y código postal en un mensaje.',
  'checkout.askAddressAgain': 'Necesito calle y número, ciudad y código postal. ¿A dónde va?',
  'checkout.askStreet': '¿Cuál es la calle y el número?',
  'checkout.askStreetAgain': 'Escribe la calle con su número, por favor.',
  'checkout.askPostalCode': '¿Y el código postal?',
  'checkout.askPostalCodeAgain': 'Escribe el código postal, por favor.',
  'checkout.askCity': '¿Y la ciudad?',
  'checkout.askCityAgain': 'Escribe el nombre de la ciudad, por favor.',
  'checkout.correctAddress':
    'La tienda no encuentra {part}. ¿Puedes escribir la dirección otra vez, con calle, número, ciudad y código postal?',
  'checkout.correctAddressAgain':
    'Algo de la dirección todavía no está bien: {part}. Escríbela completa, por favor, con calle, número, ciudad y código postal.',
  'checkout.notDelivered': 'Lo siento, no enviamos a esa dirección. ¿Hay otra a la que pueda ir?',
  'checkout.anotherAddress': 'Otra dirección',
  'checkout.backToCart': 'Volver al carrito',
  'checkout.chooseDelivery': '¿Cómo debe ser el envío?',
  'checkout.rateRow': '{price} · {days}',

  'checkout.changed': 'Desde la última vez que miraste, algo cambió:\n{changes}',
  'checkout.summary':
    'Tu pedido:\n{lines}\n\nTotal: {total}\nA: {address}\n\nSi todo está bien, elige cómo pagas: con eso haces el pedido y aceptas pagar.',
  'checkout.payBy.instantTransfer': 'Pedir y pagar Pix',
  'checkout.payBy.card': 'Pedir, pagar tarjeta',
  'checkout.change': 'Cambiar algo',
  'checkout.chooseChange': '¿Qué cambio?',
  'checkout.changeAddress': 'La dirección',
  'checkout.changeDelivery': 'El envío',
  'checkout.changeCart': 'Lo que hay en el carrito',
  'checkout.changeName': 'El nombre',
  'checkout.changeTaxId': 'CPF o CNPJ',
  'checkout.changeNothing': 'Nada, está bien así',
  'checkout.corrected.address': 'Entendido, va a otra dirección.',
  'checkout.corrected.delivery': 'Entendido, cambié el envío.',
  'checkout.corrected.quantity': 'Entendido, cambio la cantidad.',
  'checkout.corrected.basket': 'Entendido, también lo pongo en tu carrito.',
  'checkout.tooLateToCorrect':
    'El pedido ya está hecho así, y no puedo cambiarlo aquí. ¿Quieres que lo vea un colega?',
  'checkout.anyWay': 'Se puede pagar por transferencia inmediata o con tarjeta.',
  'checkout.cardOnly': 'Se puede pagar con tarjeta.',
  'checkout.person.currency': 'Un colega se ocupa de los pedidos en esta moneda.',
  'checkout.person.large': 'Un colega se ocupa de los pedidos de este tamaño.',
  'checkout.noTaxId': 'La factura no necesita nada más.',

  'checkout.tryAgain': 'Intentar de nuevo',
  'checkout.soldOut': 'Lo siento, esto se acaba de vender:\n{items}\n\n¿Pido el resto?',
  'checkout.takeRest': 'Pedir el resto',
  'checkout.unsettled':
    'La tienda aún no confirmó tu pedido. Lo estoy revisando y tendrás noticias a más tardar el {by}. No hace falta pedir otra vez.',
  'checkout.givenUp':
    'Un colega lo revisó: tu pedido no se hizo, y lo cerré. No debes nada. Escribe cuando quieras intentarlo de nuevo.',
  'checkout.hosted':
    'La tienda toma el pedido en su propia página: {url}\n\nTu carrito está allí. Avísame cuando termines.',
  'checkout.hostedDone': 'Ya hice el pedido',
  'checkout.notOrdered': 'La tienda todavía no tiene un pedido de este carrito.',
  'checkout.ordered': 'Tu pedido {number} está en la tienda. Te escribo aquí cuando llegue.',

  'payment.transfer':
    'El pedido {number} está reservado para ti hasta el {by}. Para pagar {amount}, copia este código Pix en la app de tu banco:\n\n{code}\n\nYo me entero por mi cuenta.',
  'payment.card':
    'El pedido {number} está reservado para ti hasta el {by}. Paga {amount} aquí:\n{url}\n\nYo me entero por mi cuenta.',
  'payment.reminder':
    'El pedido {number} espera {amount} hasta el {by}:\n\n{way}\n\nDespués queda libre para otras personas.',
  'payment.havePaid': 'Ya pagué',
  'payment.otherWay': 'Pagar de otra forma',
  'payment.stop': 'Cancelar el pedido',
  'payment.again': 'Un nuevo pago',
  'payment.notYet':
    'Acabo de preguntar al proveedor de pagos: aún no entró nada para el pedido {number}. Una transferencia puede tardar unos minutos; en cuanto entre, te escribo.',
  'payment.declined':
    'El pago de {amount} del pedido {number} fue rechazado. No se cobró nada. Puedes intentarlo otra vez hasta el {by}, también con otra tarjeta:\n\n{way}',
  'payment.expired':
    'El plazo para pagar {amount} del pedido {number} terminó. ¿Quieres un nuevo enlace o código? Sin respuesta, cancelo el pedido el {by}, y no debes nada.',
  'payment.methodRefused': 'El pedido {number} no se puede pagar así. ¿Puede ser con tarjeta?',
  'payment.held':
    'Tu pago de {amount} del pedido {number} llegó. La tienda no responde ahora, así que confirmo el pedido a más tardar el {by}. No tienes que hacer nada, y nada se paga dos veces.',
  'payment.heldLong':
    'Tu pago de {amount} del pedido {number} llegó y está seguro. Un colega lo registra en la tienda y te escribe a más tardar el {by}.',
  'payment.returnUnsettled':
    'Te estoy devolviendo {amount}. El proveedor de pagos aún no lo confirmó; tendrás noticias a más tardar el {by}.',
  'payment.returnStuck':
    'Los {amount} tienen que volver a ti, y eso no funcionó solo. Un colega de finanzas se ocupa a más tardar el {by}.',
  'payment.returned':
    'El pedido {number} ya no se podía pagar, así que {amount} está en camino de vuelta a ti. Según tu banco, puede tardar unos días.',
  'payment.returnedTwice':
    'El pedido {number} ya está pagado. Llegó un segundo pago de {amount}, que va de vuelta a ti; según tu banco, puede tardar unos días. El pedido sigue su curso.',
  'payment.returnedOtherSum':
    'Para el pedido {number} entraron {amount}, pero el total es {total}. Los {amount} están en camino de vuelta a ti; según tu banco, puede tardar unos días. El pedido sigue siendo tuyo: puedes pagar {total} de nuevo.',
  'payment.cancelled': 'De acuerdo, el pedido {number} está cancelado. No debes nada.',

  'after.confirmed':
    'Gracias, {amount} llegó y tu pedido {number} está confirmado. Envío: {delivery}. Cuando lo tengas, te pregunto cómo fue.',
  'after.problem':
    'El transportista informa un problema con tu pedido {number}. Un colega averigua dónde está y te escribe a más tardar el {by}.',
  'after.late':
    'Tu pedido {number} ya debería haber llegado. Un colega averigua dónde está y te escribe a más tardar el {by}.',
  'after.rate':
    'Tu pedido {number} llegó. ¡Gracias por comprar con nosotros! ¿Qué tal fue todo? Basta un toque.',
  'after.rateAgain': '¿Qué tal fue todo con el pedido {number}? Basta un toque.',
  'after.stars.five': '★★★★★',
  'after.stars.four': '★★★★',
  'after.stars.three': '★★★',
  'after.stars.two': '★★',
  'after.stars.one': '★',
  'after.wrong': 'Algo está mal',
  'after.askWords': 'Gracias. ¿Qué deberíamos hacer mejor?',
  'after.sorry':
    'Siento que el pedido {number} no fuera lo que esperabas. Un colega te escribe sobre eso a más tardar el {by}.',
  'after.notWell':
    'Lo siento. Un colega revisa el pedido {number} y te escribe a más tardar el {by}. ¿Qué está mal exactamente?',
  'after.tooLateToCancel': 'El pedido {number} ya llegó, y no puedo cancelarlo; lo puedes devolver.',
  'after.cartWaits': 'Tu carrito sigue aquí: {items}, {total} en total. ¿Hago el pedido por ti?',
  'after.cartWaitsLast':
    'Una última palabra sobre tu carrito con {items}, {total} en total: lo guardo dos semanas y no te lo recuerdo más.',
  'after.cartUnclear': 'Tu carrito tiene {items}, {total} en total. ¿Cómo seguimos?',
  'after.seeCart': 'Ver el carrito',
  'after.noMore': 'No, gracias',
};
