import type { Article } from 'loopline/blueprint';
import { CHECKED, MAIL, SITE, WEEKDAYS_FROM, WEEKDAYS_TO, WEEKEND_FROM, WEEKEND_TO } from './facts.ts';

const source = `${SITE}/contact`;
const updatedAt = CHECKED;

/** The shop itself: when, where, who. The hours are those of work/calendars.ts. */
export const service: readonly Article[] = [
  {
    id: 'storeHours',
    topics: ['storeHours'],
    title: {
      en: 'Opening hours',
      'pt-BR': 'Horário de funcionamento',
      es: 'Horario de atención',
    },
    answer: {
      en: `Monday to Friday from ${WEEKDAYS_FROM} to ${WEEKDAYS_TO}, Saturday and Sunday from ${WEEKEND_FROM} to ${WEEKEND_TO} (São Paulo time), in the shop and in this chat. We are closed on national holidays.`,
      'pt-BR': `De segunda a sexta das ${WEEKDAYS_FROM} às ${WEEKDAYS_TO}, sábado e domingo das ${WEEKEND_FROM} às ${WEEKEND_TO} (horário de São Paulo), na loja e aqui no chat. Nos feriados nacionais fechamos.`,
      es: `De lunes a viernes de ${WEEKDAYS_FROM} a ${WEEKDAYS_TO}, sábado y domingo de ${WEEKEND_FROM} a ${WEEKEND_TO} (hora de São Paulo), en la tienda y en este chat. Los feriados nacionales cerramos.`,
    },
    body: {
      en: 'When do you open, what time do you close, are you open today, tomorrow, now, on the weekend, at night, until when? The assistant answers at any time; people answer in these hours.',
      'pt-BR':
        'Que horas vocês abrem, que horas fecham, abre cedo, fecha tarde, estão abertos hoje, amanhã, agora, no fim de semana, à noite, até quando? O assistente responde a qualquer hora; as pessoas, nesse horário.',
      es: '¿A qué hora abren, a qué hora cierran, están abiertos hoy, mañana, ahora, el fin de semana, por la noche, hasta cuándo? El asistente responde a cualquier hora; las personas, en ese horario.',
    },
    source,
    updatedAt,
  },
  {
    id: 'holidayHours',
    topics: ['storeHours'],
    title: {
      en: 'Holidays, Christmas and New Year',
      'pt-BR': 'Feriados, Natal e Ano-Novo',
      es: 'Feriados, Navidad y Año Nuevo',
    },
    answer: {
      en: `On national holidays of Brazil shop and chat are closed, 25 December and 1 January among them. On 24 and 31 December we are there as usual. Carnival and city holidays: open, from ${WEEKEND_FROM} to ${WEEKEND_TO}.`,
      'pt-BR': `Nos feriados nacionais a loja e o chat não abrem, inclusive 25 de dezembro e 1º de janeiro. Em 24 e 31 de dezembro atendemos normalmente. No carnaval e em feriados municipais abrimos, das ${WEEKEND_FROM} às ${WEEKEND_TO}.`,
      es: `Los feriados nacionales de Brasil la tienda y el chat no abren, tampoco el 25 de diciembre ni el 1 de enero. El 24 y el 31 de diciembre atendemos como siempre. En carnaval y feriados municipales abrimos, de ${WEEKEND_FROM} a ${WEEKEND_TO}.`,
    },
    body: {
      en: 'Do you work on public or bank holidays, Easter, Good Friday, Carnival, Christmas Eve, New Year?',
      'pt-BR': 'Vocês abrem no feriado, na Páscoa, na véspera de Natal, no réveillon, em dia de festa?',
      es: '¿Abren los días festivos, en Pascua, Semana Santa, Nochebuena, fin de año?',
    },
    source,
    updatedAt,
  },
  {
    id: 'storeLocation',
    topics: ['storeLocation'],
    title: {
      en: 'Where the shop is: address',
      'pt-BR': 'Onde fica a loja: endereço',
      es: 'Dónde está la tienda: dirección',
    },
    answer: {
      en: 'Our shop is at Rua das Araucárias 128, Pinheiros, São Paulo, five minutes on foot from the metro station. It is the only one; everything else is online.',
      'pt-BR':
        'Nossa loja fica na Rua das Araucárias, 128, Pinheiros, São Paulo, a cinco minutos a pé do metrô. É a única; o resto é online.',
      es: 'Nuestra tienda está en Rua das Araucárias 128, Pinheiros, São Paulo, a cinco minutos a pie del metro. Es la única; el resto es en línea.',
    },
    body: {
      en: 'Is there a physical store or showroom, where are you located, how do I get there, do you have branches in other cities such as Rio or Curitiba? No branches. Map and directions are on the contact page.',
      'pt-BR':
        'Tem loja física ou showroom, onde vocês estão, qual a localização, como chego, têm filial em outras cidades como Rio ou Curitiba? Não temos filiais. O mapa está na página de contato.',
      es: '¿Tienen tienda física o local, dónde quedan, cuál es la ubicación, cómo llego, hay sucursales en otras ciudades? No hay sucursales. El mapa está en la página de contacto.',
    },
    source,
    updatedAt,
  },
  {
    id: 'parking',
    topics: ['storeLocation'],
    title: {
      en: 'Parking and access to the shop',
      'pt-BR': 'Estacionamento e acessibilidade da loja',
      es: 'Estacionamiento y acceso a la tienda',
    },
    answer: {
      en: 'There are six places behind the shop, free for an hour for customers, and a car park across the street. The entrance has no steps, the lift goes to both floors, and dogs on a lead are welcome.',
      'pt-BR':
        'Há seis vagas atrás da loja, grátis por uma hora para clientes, e um estacionamento em frente. A entrada não tem degraus, o elevador vai aos dois andares, e cachorro na guia é bem-vindo.',
      es: 'Hay seis lugares detrás de la tienda, gratis una hora para clientes, y un estacionamiento enfrente. La entrada no tiene escalones, el ascensor va a los dos pisos y los perros con correa son bienvenidos.',
    },
    body: {
      en: 'Where can I park the car or a bicycle, is it accessible by wheelchair, can I bring my pet, a pram?',
      'pt-BR':
        'Onde posso estacionar o carro ou a bicicleta, tem acesso para cadeirante, posso levar pet, carrinho de bebê?',
      es: '¿Dónde puedo estacionar o aparcar el coche, el auto o la bicicleta, hay parking, acceso en silla de ruedas, puedo llevar mascota?',
    },
    source,
    updatedAt,
  },
  {
    id: 'contactInfo',
    topics: ['contactInfo'],
    title: {
      en: 'Contact: e-mail and phone number',
      'pt-BR': 'Contato: e-mail e número de telefone',
      es: 'Contacto: correo y número de teléfono',
    },
    answer: {
      en: `Here in this chat, or by e-mail to ${MAIL}: we answer within one working day. We have no telephone line for customers, but a colleague can call you back: just ask here.`,
      'pt-BR': `Por aqui no chat, ou pelo e-mail ${MAIL}: respondemos em até um dia útil. Não temos telefone para clientes, mas um colega pode ligar para você: é só pedir aqui.`,
      es: `Aquí en el chat, o por correo a ${MAIL}: respondemos en un día hábil. No tenemos línea telefónica para clientes, pero un colega puede llamarte: solo pídelo aquí.`,
    },
    body: {
      en: 'What is your phone number, which email address, how can I reach or contact customer service, do you have Instagram? On Instagram we are @larchandpine.',
      'pt-BR':
        'Qual o telefone, o número de vocês, o email, SAC, como entro em contato com o atendimento, tem Instagram? No Instagram somos @larchandpine.',
      es: '¿Cuál es el teléfono, el número, el email, cómo me comunico o contacto con atención al cliente, tienen Instagram? En Instagram somos @larchandpine.',
    },
    source,
    updatedAt,
  },
  {
    id: 'jobApplication',
    topics: ['jobApplication'],
    title: {
      en: 'Working with us: jobs',
      'pt-BR': 'Trabalhe conosco: vagas',
      es: 'Trabaja con nosotros: empleo',
    },
    answer: {
      en: `Open positions are at ${SITE}/jobs. Apply there with your CV; we answer everybody within three weeks. If nothing fits, send it anyway and we keep it for six months.`,
      'pt-BR': `As vagas abertas estão em ${SITE}/jobs. Candidate-se por lá com o currículo; respondemos a todos em até três semanas. Se não houver vaga, mande assim mesmo e guardamos por seis meses.`,
      es: `Las vacantes están en ${SITE}/jobs. Postúlate allí con tu currículum; respondemos a todos en tres semanas. Si no hay nada para ti, envíalo igual y lo guardamos seis meses.`,
    },
    body: {
      en: 'Are you hiring, is there a vacancy, a job, an internship, how do I send my resume, work in your company?',
      'pt-BR':
        'Estão contratando, tem vaga de emprego, estágio, jovem aprendiz, para onde mando o currículo, quero trabalhar na loja?',
      es: '¿Están contratando, hay trabajo, vacante, pasantía, prácticas, a dónde mando mi CV, quiero trabajar en la tienda?',
    },
    source: `${SITE}/jobs`,
    updatedAt,
  },
  {
    id: 'becomeSupplier',
    topics: ['becomeSupplier'],
    title: {
      en: 'Suppliers and partnerships',
      'pt-BR': 'Fornecedores e parcerias',
      es: 'Proveedores y colaboraciones',
    },
    answer: {
      en: 'We like to see new makers. Send a short presentation with photos, prices and quantities to partners@larch-and-pine.example; the buyers look at it every month and answer when it fits. The same address is for influencers and press.',
      'pt-BR':
        'Gostamos de conhecer novos produtores. Mande uma apresentação curta com fotos, preços e quantidades para partners@larch-and-pine.example; os compradores olham todo mês e respondem quando combina. O mesmo endereço vale para influenciadores e imprensa.',
      es: 'Nos gusta conocer nuevos productores. Envía una presentación corta con fotos, precios y cantidades a partners@larch-and-pine.example; los compradores la miran cada mes y responden cuando encaja. La misma dirección vale para influencers y prensa.',
    },
    body: {
      en: 'I make ceramics and want to sell them to you or through your shop, I am a manufacturer, an artisan, I propose a partnership, a collaboration or consignment.',
      'pt-BR':
        'Faço cerâmica e quero vender para vocês, sou fabricante, artesão, representante, proponho parceria, colaboração ou consignação.',
      es: 'Hago cerámica y quiero venderles, soy fabricante, artesano, representante, propongo una alianza, colaboración o consignación.',
    },
    source: null,
    updatedAt,
  },
];
