/** Do primeiro desejo ao carrinho. */
export const shopping = {
  'flow.shopping': 'Compras',
  'shopping.greet': 'O que você procura? Descreva com as suas palavras.',
  'shopping.greetAgain': 'Diga o que você procura, por exemplo "uma caneca azul para chá".',
  'shopping.cart': 'Este é o seu carrinho.',
  'shopping.toCheckout': 'Finalizar compra',
  'shopping.stop': 'Agora não',
  'shopping.cancelled': 'Tudo bem. Escreva quando quiser continuar.',
  'card.shopping': 'Quer comprar algo',
  'card.shoppingWish': 'Procura: {wish}',
  'card.cartTotal': 'Carrinho: {total}',
  'card.helpToBuy': 'Ajudar o cliente a encontrar e comprar',
};
