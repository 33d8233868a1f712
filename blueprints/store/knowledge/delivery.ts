import type { Article } from 'loopline/blueprint';
import {
  CHECKED,
  FREE_SHIPPING_FROM,
  LARGE_SHIPPING_COST,
  PICKUP_DAYS,
  SHIPPING_COST,
  SITE,
} from './facts.ts';

const source = `${SITE}/help/delivery`;
const updatedAt = CHECKED;

/** How things come to the customer. */
export const delivery: readonly Article[] = [
  {
    id: 'deliveryTime',
    topics: ['deliveryTime'],
    title: {
      en: 'How long delivery takes',
      'pt-BR': 'Prazo de entrega',
      es: 'Cuánto tarda la entrega',
    },
    answer: {
      en: 'Inside Brazil: 3 to 5 working days to state capitals and 5 to 8 elsewhere. Furniture: 8 to 15 working days. Other countries: 7 to 12 working days. The date for your postal code is shown in the cart before you pay.',
      'pt-BR':
        'No Brasil: de 3 a 5 dias úteis para capitais e de 5 a 8 para as outras cidades. Móveis: de 8 a 15 dias úteis. Outros países: de 7 a 12 dias úteis. A data para o seu CEP aparece no carrinho antes de pagar.',
      es: 'En Brasil: de 3 a 5 días hábiles a las capitales y de 5 a 8 al resto. Muebles: de 8 a 15 días hábiles. Otros países: de 7 a 12 días hábiles. La fecha para tu código postal aparece en el carrito antes de pagar.',
    },
    body: {
      en: 'How many days shipping needs, how fast we ship, when a new order would arrive. The days count from the confirmation of the payment. There is no express or next-day service yet.',
      'pt-BR':
        'Quantos dias o frete leva, em quanto tempo chega, qual a demora do envio de um pedido novo. Os dias contam a partir da confirmação do pagamento. Ainda não temos entrega expressa nem no dia seguinte.',
      es: 'Cuántos días demora el envío, en cuánto tiempo llegaría un pedido nuevo, qué tan rápido envían. Los días cuentan desde la confirmación del pago. Cuándo llega. Todavía no hay envío exprés ni al día siguiente.',
    },
    source,
    updatedAt,
  },
  {
    id: 'deliveryCost',
    topics: ['deliveryCost'],
    title: {
      en: 'Shipping cost and free shipping',
      'pt-BR': 'Valor do frete e frete grátis',
      es: 'Costo de envío y envío gratis',
    },
    answer: {
      en: `Shipping inside Brazil is ${SHIPPING_COST}, and free from ${FREE_SHIPPING_FROM}. Furniture ships for ${LARGE_SHIPPING_COST}. For other countries the cart shows the price, with duties, before you pay.`,
      'pt-BR': `O frete para todo o Brasil custa ${SHIPPING_COST} e é grátis a partir de ${FREE_SHIPPING_FROM}. Para móveis o frete é ${LARGE_SHIPPING_COST}. Para outros países o carrinho mostra o valor, com impostos, antes de pagar.`,
      es: `El envío dentro de Brasil cuesta ${SHIPPING_COST} y es gratis desde ${FREE_SHIPPING_FROM}. Para muebles cuesta ${LARGE_SHIPPING_COST}. Para otros países el carrito muestra el precio, con impuestos, antes de pagar.`,
    },
    body: {
      en: 'How much delivery costs, the postage or delivery fee, the minimum amount for free delivery. The amount counts after discounts and without gift cards. Furniture is always charged.',
      'pt-BR':
        'Quanto custa a entrega, taxa de entrega, valor mínimo para frete grátis. O valor conta depois dos descontos e sem cartão-presente. Móveis sempre pagam frete.',
      es: 'Cuánto cuesta la entrega, gastos o tarifa de envío, monto mínimo para el envío gratuito. El monto cuenta después de los descuentos y sin tarjetas de regalo. Los muebles siempre pagan envío.',
    },
    source,
    updatedAt,
  },
  {
    id: 'deliveryArea',
    topics: ['deliveryArea'],
    title: {
      en: 'Where we deliver and ship to: countries and regions',
      'pt-BR': 'Onde entregamos: regiões e países',
      es: 'Dónde entregamos y hacemos envíos: países y regiones',
    },
    answer: {
      en: 'We deliver parcels all over Brazil, to the United States, the European Union and Japan. Furniture goes to the South and Southeast of Brazil only. Put your postal code in the cart and you see at once whether we come to you.',
      'pt-BR':
        'Entregamos encomendas em todo o Brasil, nos Estados Unidos, na União Europeia e no Japão. Móveis, só para o Sul e o Sudeste. Coloque o CEP no carrinho e você vê na hora se chegamos até aí.',
      es: 'Entregamos paquetes en todo Brasil, Estados Unidos, la Unión Europea y Japón. Muebles, solo en el sur y sureste de Brasil. Pon tu código postal en el carrito y ves al instante si llegamos.',
    },
    body: {
      en: 'Do you ship abroad, overseas, internationally, to my city, my state, my zip code, Europe, Germany, Spain, Portugal, France, Italy, USA, Tokyo, Rio, Bahia, Manaus? We do not ship to other countries yet, such as Canada, Mexico, Argentina or the United Kingdom, and not to post office boxes.',
      'pt-BR':
        'Vocês entregam na minha cidade, no meu estado, no interior, no Nordeste, em Manaus, Recife, Bahia, no exterior, em Portugal, Espanha, Europa? Ainda não enviamos para outros países, como Canadá, México, Argentina ou Reino Unido, nem para caixa postal.',
      es: '¿Envían a mi ciudad, mi provincia, al exterior, al extranjero, a España, Madrid, Europa, Portugal, Alemania? Todavía no enviamos a otros países, como Canadá, México, Argentina, Chile, Colombia, Perú o Reino Unido, ni a apartados postales.',
    },
    source,
    updatedAt,
  },
  {
    id: 'deliverySchedule',
    topics: ['deliverySchedule'],
    title: {
      en: 'Choosing the day or time of delivery',
      'pt-BR': 'Escolher dia ou horário da entrega',
      es: 'Elegir el día o la hora de la entrega',
    },
    answer: {
      en: 'Parcels come Monday to Saturday between 8:00 and 20:00; a day or an hour cannot be chosen. For furniture you can: the carrier calls and agrees a day and a window of four hours with you. There is no delivery on Sundays and holidays.',
      'pt-BR':
        'Encomendas chegam de segunda a sábado, entre 8h e 20h; não dá para escolher dia nem hora. Para móveis dá: a transportadora liga e combina com você um dia e uma janela de quatro horas. Não entregamos aos domingos e feriados.',
      es: 'Los paquetes llegan de lunes a sábado, entre las 8:00 y las 20:00; no se puede elegir día ni hora. Para muebles sí: el transportista llama y acuerda contigo un día y una franja de cuatro horas. No hay entregas los domingos ni festivos.',
    },
    body: {
      en: 'Can it come on a Saturday, in the evening, after work, on the weekend, at a fixed time slot? Schedule, book or agree an appointment. If nobody is at home the courier tries twice more and then leaves it at a pickup point nearby.',
      'pt-BR':
        'Pode vir no sábado, à noite, depois do trabalho, no fim de semana, com hora marcada? Agendar a entrega. Se não tiver ninguém em casa, o entregador tenta mais duas vezes e depois deixa em um ponto de retirada perto.',
      es: '¿Puede llegar el sábado, por la noche, después del trabajo, el fin de semana, con cita? Programar o agendar la entrega. Si no hay nadie en casa, el repartidor intenta dos veces más y después lo deja en un punto de recogida cercano.',
    },
    source,
    updatedAt,
  },
  {
    id: 'furnitureDelivery',
    topics: [],
    title: {
      en: 'Furniture delivery: stairs, floor, packaging',
      'pt-BR': 'Entrega de móveis: escada, andar, embalagem',
      es: 'Entrega de muebles: escaleras, piso, embalaje',
    },
    answer: {
      en: 'Two people bring furniture into the room you choose, up to the third floor without a lift, higher with one. Please measure doors and stairs first. They take the packaging away if you ask; old furniture stays.',
      'pt-BR':
        'Duas pessoas levam o móvel até o cômodo que você escolher, até o terceiro andar pela escada, ou mais alto se houver elevador. Meça antes portas e escadas. Se pedir, levam a embalagem; móvel velho não levam.',
      es: 'Dos personas llevan el mueble hasta la habitación que elijas, hasta el tercer piso por escalera, o más arriba si hay ascensor. Mide antes puertas y escaleras. Si lo pides se llevan el embalaje; los muebles viejos no.',
    },
    body: {
      en: 'Will they carry the sofa, table or wardrobe upstairs, inside the apartment, does it fit through the door, do you remove the old sofa, cardboard and foam?',
      'pt-BR':
        'Vocês sobem o sofá, a mesa ou o armário para o apartamento, passa na porta, retiram o sofá antigo, levam o papelão e o isopor embora?',
      es: '¿Suben el sofá, la mesa o el armario al departamento, pasa por la puerta, retiran el sofá viejo, se llevan el cartón?',
    },
    source,
    updatedAt,
  },
  {
    id: 'pickupInStore',
    topics: ['pickupInStore'],
    title: {
      en: 'Pick up your order in the shop',
      'pt-BR': 'Retirar o pedido na loja',
      es: 'Recoger el pedido en la tienda',
    },
    answer: {
      en: `Yes, and it is free: choose "pick up in the shop" at checkout. We write to you when it is ready, usually on the next working day, and keep it for ${PICKUP_DAYS} days. Bring the order number and an ID; somebody else may collect it with a copy of both. Furniture cannot be picked up.`,
      'pt-BR': `Dá sim, e é grátis: escolha "retirar na loja" ao finalizar a compra. Avisamos quando estiver pronto, em geral no dia útil seguinte, e guardamos por ${PICKUP_DAYS} dias. Traga o número do pedido e um documento; outra pessoa pode buscar com uma cópia dos dois. Móveis não podem ser retirados.`,
      es: `Sí, y es gratis: elige "recoger en tienda" al finalizar la compra. Te avisamos cuando esté listo, normalmente el siguiente día hábil, y lo guardamos ${PICKUP_DAYS} días. Trae el número de pedido y un documento; otra persona puede retirarlo con una copia de ambos. Los muebles no se pueden recoger.`,
    },
    body: {
      en: 'Click and collect: buy online and fetch it yourself, without shipping. Can my husband or a friend collect it for me? Yes, with the copy.',
      'pt-BR':
        'Clique e retire: compre no site e busque você mesmo, sem pagar frete. Meu marido ou uma amiga pode pegar por mim? Pode, com a cópia. Retirada no local.',
      es: 'Compra en línea y pasa a buscarlo tú mismo, sin pagar envío. ¿Puede pasar mi esposo o una amiga por mí? Sí, con la copia. Retiro en el local.',
    },
    source,
    updatedAt,
  },
];
