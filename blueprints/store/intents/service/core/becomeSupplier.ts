/** The commonest ways of saying it, which most customers use. */
export const becomeSupplierCore = {
  en: [
    'i want to sell my products to you',
    'we are a manufacturer',
    "i'd like to be your supplier",
    'we make handmade lamps would you stock them',
    'who do i talk to about supplying',
    'supplier registration',
    'i represent a furniture factory',
    'we want to partner with your shop',
  ],
  'pt-BR': [
    'quero vender meus produtos pra vocês',
    'somos fabricantes',
    'como viro fornecedor',
    'fabricamos luminárias artesanais, vocês revenderiam?',
    'com quem falo sobre fornecimento',
    'cadastro de fornecedor',
    'represento uma fábrica de móveis',
    'queremos uma parceria com a loja',
  ],
  es: [
    'quiero venderles mis productos',
    'fabricamos lámparas artesanales, las venderían?',
    'con quién hablo para proveer',
    'registro de proveedores',
    'represento una fábrica de muebles',
    'queremos aliarnos con la tienda',
  ],
} as const;
