/** What is said about the warranty. */
export const warranty = {
  'flow.warranty': 'Garantía',
  'warranty.terms':
    'Todo tiene {months} meses de garantía desde la entrega, y los muebles {furnitureMonths}. Cubre fallas de material y de fabricación, sin costo para ti. ¿Se rompió algo?',
  'warranty.termsAgain': 'Perdona, no te entendí. ¿Se rompió algo, o solo preguntabas?',
  'warranty.claim': 'Sí, se rompió',
  'warranty.justAsking': 'Solo preguntaba',
  'warranty.told': 'De acuerdo. Si se rompe algo, escríbeme.',
  'warranty.covered': 'La garantía lo cubre.',
  'warranty.denied.notDelivered':
    'El pedido {number} todavía no se entregó. La garantía empieza el día en que llega.',
  'warranty.denied.over':
    'Lo siento, la garantía del pedido {number} ya terminó. Un colega puede verlo y decirte cuánto costaría la reparación.',
  'warranty.person.unclear': 'Primero tiene que mirarlo un colega.',
  'warranty.person.furniture': 'Un colega averigua si es un mueble, que tiene más meses.',
  'warranty.person.look':
    'En el pedido {number}, un colega mira primero si la garantía lo cubre. Tendrás noticias a más tardar el {by}.',
  'warranty.askProblem': 'Siento lo de {item}. ¿Qué no funciona? Bastan una o dos frases.',
  'warranty.askProblemAgain': 'Por favor, cuéntame en una frase qué no funciona.',
  'warranty.askPhoto': 'Gracias. Envíame una foto de {item} en la que se vea la falla, por favor.',
  'warranty.askPhotoAgain':
    'Necesito una foto aquí en el chat. Si no tienes, dímelo, y un colega sigue desde ahí.',
  'warranty.claimed':
    'Tu reclamo de garantía de {item}, pedido {number}, está en nuestro taller, con todo lo que me contaste. A más tardar el {by} decide si lo reparamos, enviamos otro o devolvemos el dinero.',
  'warranty.repair':
    'Buenas noticias: reparamos {item}, sin costo para ti. Enseguida va la etiqueta para el paquete.',
  'warranty.label':
    'Aquí tienes la etiqueta para enviarnos {item} (seguimiento {tracking}). Imprímela, pégala en el paquete y entrégalo al transportista.',
  'warranty.replaced': 'Buenas noticias: te enviamos otro en lugar de {item}, sin costo para ti.',
  'warranty.rejected':
    'Lo siento: un colega revisó tu reclamo del pedido {number}, y la garantía no lo cubre.',
};

/** What agents read of it. */
export const warrantyDesk = {
  'state.warranty.telling': 'Condiciones dichas',
  'state.warranty.choosingLine': 'Qué artículo',
  'state.warranty.denied': 'Rechazado por la política',
  'state.warranty.coverWithPerson': 'Una persona mira si está cubierto',
  'state.warranty.askingProblem': 'Qué no funciona',
  'state.warranty.askingPhoto': 'Foto pedida',
  'state.warranty.claiming': 'Con el taller',
  'state.warranty.creatingReturn': 'Creando la etiqueta',
  'state.warranty.labelByHand': 'Etiqueta a mano',
  'state.warranty.requestingReplacement': 'Enviando otro',
  'state.warranty.replacementStuck': 'Cambio atascado',
  'state.warranty.marking': 'Anotándolo en la tienda',
  'state.warranty.rejected': 'Rechazado por una persona',
  'state.warranty.repairArranged': 'Reparación acordada',
  'state.warranty.repairByHand': 'Reparación acordada por una persona',
  'state.warranty.replaced': 'Se envió otro',
  'state.warranty.moneyBack': 'Dinero devuelto',
  'state.warranty.moneyBackUnwritten': 'Dinero devuelto, faltan registros',
  'state.warranty.rejectedEnd': 'Rechazado',
  'state.warranty.told': 'Dicho',
  'state.warranty.toldInSilence': 'Dicho, sin respuesta',
  'act.warranty.repair': 'Lo reparamos',
  'act.warranty.replace': 'Enviamos otro',
  'act.warranty.giveBack': 'Devolvemos el dinero',
  'act.warranty.reject': 'No está cubierto',
  'act.warranty.cover': 'Aceptarlo como garantía',
  'act.warranty.morePhotos': 'Pedir otra foto',
  'act.warranty.labelSent': 'El cliente tiene la etiqueta',
  'act.warranty.replacedByHand': 'Envié otro',
  'act.warranty.retryReplacement': 'Intentarlo otra vez',
  'reason.warranty': 'Garantía',
  'reason.warrantyClaim': 'Garantía por decidir',
};
