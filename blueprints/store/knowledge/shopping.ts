import type { Article } from 'loopline/blueprint';
import { BULK_UNITS, CHECKED, SITE } from './facts.ts';

const updatedAt = CHECKED;

/** Before buying. Prices and stock are no articles: they change by the hour. */
export const shopping: readonly Article[] = [
  {
    id: 'whatWeSell',
    topics: ['browseProducts'],
    title: {
      en: 'What we sell: catalogue and categories',
      'pt-BR': 'O que vendemos: catálogo e categorias',
      es: 'Qué vendemos: catálogo y categorías',
    },
    answer: {
      en: `Things for the home: lamps, small furniture and sofas, tableware, textiles, and a small line of clothes. Everything is at ${SITE}, sorted by room and category. Tell me what you are looking for and a colleague can help you choose.`,
      'pt-BR': `Coisas para a casa: luminárias, móveis pequenos e sofás, louça, têxteis e uma pequena linha de roupas. Está tudo em ${SITE}, por ambiente e por categoria. Se me disser o que procura, um colega ajuda a escolher.`,
      es: `Cosas para el hogar: lámparas, muebles pequeños y sofás, vajilla, textiles y una pequeña línea de ropa. Todo está en ${SITE}, por ambiente y por categoría. Dime qué buscas y un colega te ayuda a elegir.`,
    },
    body: {
      en: 'Which products, goods, articles and collections do you have, is there a catalog or brochure, where can I see your range and your assortment?',
      'pt-BR':
        'Quais produtos e coleções vocês têm, com o que vocês trabalham, tem catálogo em PDF, onde vejo todos os itens da loja?',
      es: '¿Qué productos y colecciones manejan, tienen catálogo en PDF, dónde veo todos los artículos, a qué se dedican?',
    },
    source: SITE,
    updatedAt,
  },
  {
    id: 'sizeGuide',
    topics: ['sizeGuide'],
    title: {
      en: 'Size guide: which size to choose',
      'pt-BR': 'Guia de tamanhos: como escolher e medir',
      es: 'Guía de tallas: cómo elegir y medir',
    },
    answer: {
      en: 'Measure a garment that fits you, laid flat: chest from armpit to armpit, and the length. Chest of 50 cm is S, 53 M, 56 L, 60 XL. Between two sizes take the larger. For furniture each page shows width, depth and height; measure doors too.',
      'pt-BR':
        'Meça uma roupa que serve bem em você, estendida: o peito, de axila a axila, e o comprimento. Peito de 50 cm é P (S), 53 M, 56 G (L), 60 GG (XL). Entre dois, leve o maior. Para móveis, cada página mostra largura, profundidade e altura; meça também as portas.',
      es: 'Mide una prenda que te quede bien, extendida: el pecho, de axila a axila, y el largo. Pecho de 50 cm es S, 53 M, 56 L, 60 XL. Entre dos, elige la mayor. Para muebles, cada página muestra ancho, fondo y alto; mide también las puertas.',
    },
    body: {
      en: 'Size chart, sizing, measurements table, how do I measure myself, do the clothes run small or large? The shirts run true to size, the jackets are cut loose to wear over a sweater.',
      'pt-BR':
        'Tabela de medidas, como sei qual tamanho eu visto, que número é o meu, como tirar medidas, a forma é grande ou pequena? As camisas são de tamanho normal; as jaquetas são largas, para usar com blusa por baixo.',
      es: 'Tabla de medidas, qué talla soy, qué talle o número me corresponde, cómo tomar medidas, ¿talla grande o chico? Las camisas son de talla normal; las chaquetas son holgadas, para llevar con suéter debajo.',
    },
    source: `${SITE}/help/sizes`,
    updatedAt,
  },
  {
    id: 'promotions',
    topics: ['promotions'],
    title: {
      en: 'Sales and promotions: where to find them',
      'pt-BR': 'Promoções e ofertas: onde encontrar',
      es: 'Promociones y ofertas: dónde encontrarlas',
    },
    answer: {
      en: `What is on sale today is at ${SITE}/offers, always up to date. The big sales are in January, in May and on Black Friday, the last Friday of November. Newsletter readers hear of them a day before.`,
      'pt-BR': `O que está em promoção hoje está em ${SITE}/offers, sempre atualizado. As grandes liquidações são em janeiro, em maio e na Black Friday, a última sexta-feira de novembro. Quem assina a newsletter fica sabendo um dia antes.`,
      es: `Lo que está en oferta hoy está en ${SITE}/offers, siempre al día. Las grandes rebajas son en enero, en mayo y en el Black Friday, el último viernes de noviembre. Quien se suscribe al boletín se entera un día antes.`,
    },
    body: {
      en: 'Are there deals, discounts, special offers, Cyber Monday or Christmas discounts now? Is anything reduced this week? When is the next sale?',
      'pt-BR':
        'Tem desconto, oferta especial, queima de estoque, Cyber Monday ou promoção de Natal agora? Quando é a próxima liquidação? O que está mais barato nesta semana?',
      es: '¿Hay descuentos, ofertas especiales, Cyber Monday o rebajas de Navidad ahora? ¿Cuándo es la próxima rebaja? ¿Qué está más barato esta semana?',
    },
    source: `${SITE}/offers`,
    updatedAt,
  },
  {
    id: 'backInStock',
    topics: ['backInStock'],
    title: {
      en: 'Get a message when it is back in stock',
      'pt-BR': 'Aviso quando voltar ao estoque',
      es: 'Aviso cuando vuelva a haber existencias',
    },
    answer: {
      en: 'On the page of a sold-out product choose your size or colour and tap "Tell me". You get one e-mail when it is back, and nothing else. We cannot reserve it; most products return within four weeks.',
      'pt-BR':
        'Na página do produto esgotado, escolha o tamanho ou a cor e toque em "Avise-me". Você recebe um único e-mail quando voltar. Não dá para reservar; a maioria volta em até quatro semanas.',
      es: 'En la página del producto agotado elige la talla o el color y toca "Avísame". Recibes un solo correo cuando vuelva. No se puede reservar; la mayoría vuelve en cuatro semanas.',
    },
    body: {
      en: 'Out of stock, unavailable, sold out: when do you restock, can you notify me, alert me, put me on a waiting list?',
      'pt-BR':
        'Acabou, indisponível, sem estoque: quando repõem, podem me avisar, notificar, colocar na lista de espera? Reposição.',
      es: 'Se acabó, no disponible, sin stock: ¿cuándo reponen, me pueden avisar, notificar, poner en lista de espera? Reposición.',
    },
    source: null,
    updatedAt,
  },
  {
    id: 'bulkPurchase',
    topics: ['bulkPurchase'],
    title: {
      en: 'Buying many: companies and wholesale',
      'pt-BR': 'Compras em quantidade: empresas e atacado',
      es: 'Compras por volumen: empresas y mayoristas',
    },
    answer: {
      en: `From ${BULK_UNITS} units of one product, or for a company, we make a quote with a discount and an invoice in the company's name, within one working day. Write product, quantity, place and date to sales@larch-and-pine.example, or here and a colleague takes it up.`,
      'pt-BR': `A partir de ${BULK_UNITS} unidades do mesmo produto, ou para empresas, fazemos um orçamento com desconto e nota fiscal no CNPJ, em até um dia útil. Mande produto, quantidade, lugar e data para sales@larch-and-pine.example, ou por aqui que um colega assume.`,
      es: `Desde ${BULK_UNITS} unidades del mismo producto, o para empresas, hacemos un presupuesto con descuento y factura a nombre de la empresa, en un día hábil. Escribe producto, cantidad, lugar y fecha a sales@larch-and-pine.example, o aquí y un colega lo toma.`,
    },
    body: {
      en: 'Wholesale prices, bulk order, corporate gifts, furnishing a hotel, an office or a restaurant, reseller discount, a quotation for my business.',
      'pt-BR':
        'Preço de atacado, compra no CNPJ, brindes corporativos, equipar hotel, escritório, pousada ou restaurante, revenda, cotação para minha empresa.',
      es: 'Precio al por mayor, regalos corporativos, equipar un hotel, una oficina o un restaurante, revender, cotización para mi empresa o negocio.',
    },
    source: `${SITE}/business`,
    updatedAt,
  },
  {
    id: 'giftWrapping',
    topics: [],
    title: {
      en: 'Gift wrapping and a card',
      'pt-BR': 'Embalagem para presente e cartão',
      es: 'Envoltorio de regalo y tarjeta',
    },
    answer: {
      en: 'Tick "It is a gift" in the cart: we wrap it for R$ 12 and add a card with your words. The parcel has no prices in it, and the invoice goes to your e-mail only. Furniture cannot be wrapped.',
      'pt-BR':
        'Marque "É presente" no carrinho: embrulhamos por R$ 12 e colocamos um cartão com a sua mensagem. O pacote vai sem preços e a nota fiscal vai só para o seu e-mail. Móveis não podem ser embrulhados.',
      es: 'Marca "Es un regalo" en el carrito: lo envolvemos por R$ 12 y agregamos una tarjeta con tu mensaje. El paquete va sin precios y la factura llega solo a tu correo. Los muebles no se envuelven.',
    },
    body: {
      en: 'Can you gift wrap it, wrapping paper, ribbon, send it as a present directly to a friend with a note or greeting?',
      'pt-BR':
        'Vocês embrulham para presente, papel, laço, dá para mandar direto para a pessoa com um bilhete ou dedicatória?',
      es: '¿Lo envuelven para regalo, papel, moño, se puede mandar directo a la persona con una nota o dedicatoria?',
    },
    source: null,
    updatedAt,
  },
];
