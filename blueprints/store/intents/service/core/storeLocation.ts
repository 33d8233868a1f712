/** The commonest ways of saying it, which most customers use. */
export const storeLocationCore = {
  en: [
    'where is the store',
    'store address please',
    'where is your shop',
    'how do i get to the store',
    'location please',
    'where can i find you',
    'address?',
    'send me the location',
    'which city are you in',
  ],
  'pt-BR': [
    'endereço?',
    'me passa o endereço da loja',
    'localização por favor',
    'onde encontro vocês',
    'tem loja em curitiba',
    'em que cidade vocês ficam',
    'qual endereço da loja',
  ],
  es: [
    'dirección?',
    'me das la dirección de la tienda',
    'dónde están',
    'ubicación por favor',
    'hay estacionamiento',
    'dónde los encuentro',
    'tienen tienda en bogotá',
    'en qué ciudad están',
  ],
} as const;
