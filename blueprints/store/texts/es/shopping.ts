/** Del primer deseo al carrito. */
export const shopping = {
  'flow.shopping': 'Compras',
  'shopping.greet': '¿Qué buscas? Descríbelo con tus palabras.',
  'shopping.greetAgain': 'Dime qué buscas, por ejemplo "una taza azul para el té".',
  'shopping.cart': 'Este es tu carrito.',
  'shopping.toCheckout': 'Finalizar compra',
  'shopping.stop': 'Ahora no',
  'shopping.cancelled': 'De acuerdo. Escribe cuando quieras seguir.',
  'card.shopping': 'Quiere comprar algo',
  'card.shoppingWish': 'Busca: {wish}',
  'card.cartTotal': 'Carrito: {total}',
  'card.helpToBuy': 'Ayudar al cliente a encontrar y comprar',
};
