/** The commonest ways of saying it, which most customers use. */
export const viewCartCore = {
  en: [
    'show my cart',
    'what do i have in my cart',
    'see my cart',
    'my cart',
    'cart total',
    "what's my total so far",
    'show me my basket',
    'how many items in my cart',
  ],
  'pt-BR': [
    'meu carrinho',
    'total do carrinho',
    'quanto está dando até agora',
    'mostra minha sacola',
    'ver minha sacola',
    'quero ver meu carrinho',
  ],
  es: [
    'muestra mi carrito',
    'mi carrito',
    'total del carrito',
    'cuánto va mi carrito',
    'cuánto llevo hasta ahora',
    'enséñame mi bolsa',
    'ver mi bolsa',
    'cuántos artículos hay en mi carrito',
    'quiero ver mi carrito',
  ],
} as const;
