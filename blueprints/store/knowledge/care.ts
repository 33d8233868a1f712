import type { Article } from 'loopline/blueprint';
import { DAMAGED_DAYS } from '../policies/refund.ts';
import { ASSEMBLY_COST, CHECKED, FURNITURE_WARRANTY_MONTHS, MAIL, SITE, WARRANTY_MONTHS } from './facts.ts';

const source = `${SITE}/help/warranty`;
const updatedAt = CHECKED;

/** After it has arrived: putting it together, keeping it well, having it repaired. */
export const care: readonly Article[] = [
  {
    id: 'warranty',
    topics: ['warranty'],
    title: {
      en: 'Warranty: how long and what it covers',
      'pt-BR': 'Garantia: quanto tempo e o que cobre',
      es: 'Garantía: cuánto dura y qué cubre',
    },
    answer: {
      en: `Everything has ${WARRANTY_MONTHS} months of warranty from delivery, furniture ${FURNITURE_WARRANTY_MONTHS}. It covers faults of material and making; we repair, replace or refund. It does not cover wear, falls, water, or bulbs.`,
      'pt-BR': `Tudo tem ${WARRANTY_MONTHS} meses de garantia a partir da entrega, e móveis ${FURNITURE_WARRANTY_MONTHS}. Cobre defeito de material e de fabricação: consertamos, trocamos ou devolvemos o dinheiro. Não cobre desgaste, quedas, água nem lâmpadas.`,
      es: `Todo tiene ${WARRANTY_MONTHS} meses de garantía desde la entrega, y los muebles ${FURNITURE_WARRANTY_MONTHS}. Cubre fallas de material y de fabricación: reparamos, cambiamos o devolvemos el dinero. No cubre desgaste, caídas, agua ni bombillas.`,
    },
    body: {
      en: `Guarantee period in years and months, is it still covered, do I need to register the product? No, the order is enough. What arrives damaged is no warranty case: return it within ${DAMAGED_DAYS} days.`,
      'pt-BR': `Período de garantia em anos e meses, ainda está coberto, preciso registrar o produto? Não, o pedido basta. O que chega com defeito não é caso de garantia: devolva em até ${DAMAGED_DAYS} dias.`,
      es: `Período de garantía en años y meses, ¿todavía está cubierto, hay que registrar el producto? No, basta el pedido. Lo que llega dañado no es un caso de garantía: devuélvelo en ${DAMAGED_DAYS} días.`,
    },
    source,
    updatedAt,
  },
  {
    id: 'repair',
    topics: ['warranty'],
    title: {
      en: 'It broke or stopped working after a while: repair',
      'pt-BR': 'Quebrou ou parou de funcionar depois de um tempo: conserto',
      es: 'Se rompió o dejó de funcionar después de un tiempo: reparación',
    },
    answer: {
      en: 'Send the order number, what happened, and a photo or short video here. The workshop answers within two working days and says whether we repair it, send a new one or refund it. Under warranty you pay nothing, shipping included; afterwards you get a price first.',
      'pt-BR':
        'Mande por aqui o número do pedido, o que aconteceu e uma foto ou vídeo curto. A oficina responde em até dois dias úteis se vamos consertar, enviar outro ou reembolsar. Na garantia você não paga nada, nem o frete; fora dela, recebe o preço antes.',
      es: 'Envía aquí el número de pedido, qué pasó y una foto o video corto. El taller responde en dos días hábiles si lo reparamos, enviamos otro o devolvemos el dinero. En garantía no pagas nada, ni el envío; fuera de ella recibes antes el precio.',
    },
    body: {
      en: 'The lamp does not turn on any more, a leg came off, the fabric tore, the zip is broken after months of use. How do I claim the guarantee, can you fix it, technical assistance, service centre.',
      'pt-BR':
        'A luminária não liga mais, o pé soltou, o tecido rasgou, o zíper estragou depois de meses de uso. Como acionar a garantia, vocês arrumam, assistência técnica.',
      es: 'La lámpara ya no enciende, se soltó una pata, se rasgó la tela, el cierre se dañó después de meses de uso. Cómo reclamar o hacer válida la garantía, ¿lo arreglan?, servicio técnico.',
    },
    source,
    updatedAt,
  },
  {
    id: 'assembly',
    topics: ['assembly'],
    title: {
      en: 'Assembly instructions and manuals',
      'pt-BR': 'Manual e instruções de montagem',
      es: 'Manual e instrucciones de montaje',
    },
    answer: {
      en: `The instructions are in the box, and as PDF and video on the product's page under "Downloads" at ${SITE}. Most pieces need one person, a screwdriver and under an hour. Lamps for the ceiling should be connected by an electrician.`,
      'pt-BR': `O manual vem na caixa e está em PDF e vídeo na página do produto, em "Downloads", em ${SITE}. A maioria dos móveis precisa de uma pessoa, uma chave de fenda e menos de uma hora. Luminárias de teto devem ser ligadas por um eletricista.`,
      es: `Las instrucciones vienen en la caja, y en PDF y video en la página del producto, en "Descargas", en ${SITE}. La mayoría se arma con una persona, un destornillador y menos de una hora. Las lámparas de techo debe conectarlas un electricista.`,
    },
    body: {
      en: 'How do I put it together, set it up, mount, build or install it, I lost the leaflet, the instructions were missing, where is the user guide?',
      'pt-BR':
        'Como montar, instalar, encaixar, perdi o folheto, veio sem instruções, passo a passo, onde acho o guia do produto?',
      es: '¿Cómo se monta, se arma, se instala, perdí el folleto, vino sin instrucciones, paso a paso, dónde está la guía del producto?',
    },
    source: `${SITE}/help/assembly`,
    updatedAt,
  },
  {
    id: 'spareParts',
    topics: ['assembly'],
    title: {
      en: 'Spare parts and missing screws',
      'pt-BR': 'Peças de reposição e parafusos que faltam',
      es: 'Repuestos y tornillos que faltan',
    },
    answer: {
      en: 'Screws, feet, handles, shades and covers are sent separately. Write here the order number and the number of the part, which stands in the manual. During the warranty they are free; later most cost under R$ 40.',
      'pt-BR':
        'Parafusos, pés, puxadores, cúpulas e capas são enviados à parte. Escreva aqui o número do pedido e o número da peça, que está no manual. Na garantia são grátis; depois, a maioria custa menos de R$ 40.',
      es: 'Tornillos, patas, tiradores, pantallas y fundas se envían por separado. Escribe aquí el número de pedido y el número de la pieza, que está en el manual. En garantía son gratis; después, la mayoría cuesta menos de R$ 40.',
    },
    body: {
      en: 'I lost a screw, need a replacement part, an extra bolt, a new lampshade or sofa cover. Do you sell single pieces and accessories?',
      'pt-BR':
        'Perdi um parafuso, preciso de uma peça avulsa, uma cúpula nova ou a capa do sofá. Vocês vendem peças separadas e acessórios?',
      es: 'Perdí un tornillo, necesito una pieza suelta, una pantalla nueva o la funda del sofá. ¿Venden piezas sueltas y accesorios?',
    },
    source,
    updatedAt,
  },
  {
    id: 'assemblyService',
    topics: ['assembly'],
    title: {
      en: 'Somebody who assembles it for you',
      'pt-BR': 'Serviço de montador',
      es: 'Servicio de armado a domicilio',
    },
    answer: {
      en: `In greater São Paulo our fitters assemble furniture at your home for ${ASSEMBLY_COST} a piece. Add "Assembly" in the cart, or write to us later with the order number. In other places we do not offer it yet.`,
      'pt-BR': `Na Grande São Paulo nossos montadores montam o móvel na sua casa por ${ASSEMBLY_COST} a peça. Adicione "Montagem" no carrinho, ou escreva depois com o número do pedido. Em outros lugares ainda não oferecemos.`,
      es: `En el Gran São Paulo nuestros montadores arman el mueble en tu casa por ${ASSEMBLY_COST} la pieza. Agrega "Armado" en el carrito, o escríbenos después con el número de pedido. En otros lugares todavía no lo ofrecemos.`,
    },
    body: {
      en: 'Do you send a technician, a handyman or a professional to mount the furniture, how much does the assembly service cost?',
      'pt-BR':
        'Vocês mandam alguém, um técnico ou profissional para montar o móvel em casa, quanto custa a montagem?',
      es: '¿Mandan a alguien, un técnico o profesional para armar el mueble en casa, cuánto cuesta el armado o montaje?',
    },
    source: `${SITE}/help/assembly`,
    updatedAt,
  },
  {
    id: 'cleaning',
    topics: [],
    title: {
      en: 'Cleaning and care of products',
      'pt-BR': 'Limpeza e cuidados com os produtos',
      es: 'Limpieza y cuidado de los productos',
    },
    answer: {
      en: `Linen and cotton: wash at 30 °C, no dryer. Clay mugs: dishwasher and microwave are fine. Wood: damp cloth, oil twice a year. Sofas: vacuum, and take covers off to wash them cold. Anything else: ${MAIL}.`,
      'pt-BR': `Linho e algodão: lave a 30 °C, sem secadora. Canecas de barro: podem ir à lava-louças e ao micro-ondas. Madeira: pano úmido e óleo duas vezes por ano. Sofás: aspirador, e capas lavadas em água fria. Outra dúvida: ${MAIL}.`,
      es: `Lino y algodón: lava a 30 °C, sin secadora. Tazas de barro: van al lavavajillas y al microondas. Madera: paño húmedo y aceite dos veces al año. Sofás: aspiradora, y fundas lavadas en frío. Otra duda: ${MAIL}.`,
    },
    body: {
      en: 'How do I clean, wash, iron or polish it, remove a stain, is it dishwasher safe, microwave safe, machine washable?',
      'pt-BR':
        'Como limpar, lavar, passar, tirar mancha, pode ir na máquina de lavar, no micro-ondas, na lava-louças?',
      es: '¿Cómo se limpia, se lava, se plancha, cómo quitar una mancha, se puede meter en la lavadora, el microondas, el lavavajillas?',
    },
    source: `${SITE}/help/care`,
    updatedAt,
  },
];
