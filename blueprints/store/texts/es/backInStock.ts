/** What is said about what is sold out. */
export const backInStock = {
  'flow.backInStock': 'Avisar cuando vuelva',
  'stock.askWhat': '¿Qué vigilo para ti? Escribe el nombre del producto, y la talla o el color si los tiene.',
  'stock.askWhatAgain': 'Escribe, por favor, el nombre del producto que esperas.',
  'stock.chooseProduct': '¿A cuál de estos te refieres?',
  'stock.chooseVariant': '¿Qué opción de {title} esperas?',
  'stock.other': 'Otra cosa',
  'stock.watching':
    'Ahora mismo {title} está agotado. Lo vigilo para ti hasta el {until} y te aviso en cuanto vuelva. No tienes que hacer nada.',
  'stock.thereNow':
    'Buenas noticias: {title} está disponible ahora, por {price}. Escribe que lo quieres y lo pongo en tu carrito.',
  'stock.back':
    'Me pediste que te avisara: {title} volvió, por {price}. Escribe que lo quieres y lo pongo en tu carrito.',
  'stock.notSold': 'Lo siento: {title} ya no se vende. Escribe lo que buscas y encuentro algo parecido.',
  'stock.notBack':
    'Lo siento: {title} no volvió, y dejo de vigilarlo ahora. Si todavía lo quieres, escríbeme.',
  'stock.offersUnwanted':
    'Nos dijiste que no quieres ofertas, y avisar de lo que vuelve es una. Escribe "quiero recibir ofertas" para permitirlas otra vez; entonces puedo vigilarlo para ti.',
  'stock.stopped': 'De acuerdo, dejé de vigilarlo.',
};

/** What agents read of it. */
export const backInStockDesk = {
  'state.backInStock.askingWhat': 'Qué producto',
  'state.backInStock.searching': 'Buscando el producto',
  'state.backInStock.choosingProduct': 'Eligiendo el producto',
  'state.backInStock.choosingVariant': 'Talla o color',
  'state.backInStock.looking': 'Preguntando a la tienda',
  'state.backInStock.beginning': 'Vigilado',
  'state.backInStock.watching': 'Vigilado',
  'state.backInStock.lookingAgain': 'Preguntando otra vez a la tienda',
  'state.backInStock.thereNow': 'Está disponible',
  'state.backInStock.told': 'Volvió, avisado',
  'state.backInStock.notSold': 'Ya no se vende',
  'state.backInStock.notBack': 'No volvió',
  'state.backInStock.offersUnwanted': 'No quiere ofertas',
  'state.backInStock.stopped': 'Detenido por el cliente',
  'state.backInStock.shopDown': 'La tienda no responde',
  'state.backInStock.withSupport': 'Con atención',
  'state.backInStock.shopUnreachable': 'No se llega a la tienda',
  'state.backInStock.withSupervisors': 'Con supervisión',
  'state.backInStock.abandoned': 'Sin más respuesta',
  'state.backInStock.cancelled': 'Detenido por el cliente',
  'state.backInStock.closedByPerson': 'Cerrado por una persona',
  'act.backInStock.goOn': 'Que la IA siga',
  'act.backInStock.close': 'Cerrarlo',
  'reason.backInStock': 'Espera un producto',
};
