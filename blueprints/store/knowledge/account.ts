import type { Article } from 'loopline/blueprint';
import { CHECKED, PRIVACY_MAIL, SITE } from './facts.ts';

const source = `${SITE}/help/account`;
const updatedAt = CHECKED;

/** The customer's account, papers and data. */
export const account: readonly Article[] = [
  {
    id: 'accountAccess',
    topics: ['accountAccess'],
    title: {
      en: 'Cannot sign in: login and password',
      'pt-BR': 'Não consigo entrar: login e senha',
      es: 'No puedo entrar: acceso y contraseña',
    },
    answer: {
      en: `Go to ${SITE}/account, tap "Forgot your password?" and type the e-mail of your orders. A link comes within minutes and works for one hour; look in the spam folder too. After five wrong tries the account is locked for 30 minutes. We never ask for your password here.`,
      'pt-BR': `Em ${SITE}/account, toque em "Esqueci a senha" e digite o e-mail dos seus pedidos. O link chega em minutos e vale por uma hora; olhe também no spam. Depois de cinco tentativas erradas a conta fica bloqueada por 30 minutos. Nunca pedimos a sua senha por aqui.`,
      es: `En ${SITE}/account toca "Olvidé mi contraseña" y escribe el correo de tus pedidos. El enlace llega en minutos y sirve una hora; mira también en spam. Después de cinco intentos errados la cuenta se bloquea 30 minutos. Nunca pedimos tu contraseña por aquí.`,
    },
    body: {
      en: 'Log in, sign in, reset or change my password, access denied, account blocked, I do not remember my user name. The reset e-mail never came: check that you used the address of your orders.',
      'pt-BR':
        'Logar, acessar a conta, redefinir, recuperar ou trocar a senha, conta bloqueada, não lembro o usuário. O e-mail não chegou: veja se usou o endereço dos seus pedidos.',
      es: 'Iniciar sesión, ingresar a la cuenta, recuperar, restablecer o cambiar la clave, cuenta bloqueada, no recuerdo el usuario. El correo no llegó: revisa que sea el de tus pedidos.',
    },
    source,
    updatedAt,
  },
  {
    id: 'createAccount',
    topics: [],
    title: {
      en: 'Creating an account, or buying without one',
      'pt-BR': 'Criar conta, ou comprar sem cadastro',
      es: 'Crear una cuenta, o comprar sin registro',
    },
    answer: {
      en: `You can buy without an account. With one, at ${SITE}/account, you see your orders, keep addresses and pay faster: it needs a name, an e-mail and a password, and costs nothing.`,
      'pt-BR': `Dá para comprar sem conta. Com ela, em ${SITE}/account, você vê os pedidos, guarda endereços e paga mais rápido: basta nome, e-mail e senha, e é grátis.`,
      es: `Puedes comprar sin cuenta. Con ella, en ${SITE}/account, ves tus pedidos, guardas direcciones y pagas más rápido: basta nombre, correo y contraseña, y es gratis.`,
    },
    body: {
      en: 'Do I have to register, sign up, how do I open a profile, guest checkout, change the e-mail or name of my account?',
      'pt-BR':
        'Preciso me cadastrar, como faço o cadastro, comprar como visitante, mudar o e-mail ou o nome da conta?',
      es: '¿Tengo que registrarme, cómo me registro, comprar como invitado, cambiar el correo o el nombre de la cuenta?',
    },
    source,
    updatedAt,
  },
  {
    id: 'orderHistory',
    topics: ['orderHistory'],
    title: {
      en: 'Seeing your earlier orders',
      'pt-BR': 'Ver pedidos anteriores',
      es: 'Ver pedidos anteriores',
    },
    answer: {
      en: `All your orders are at ${SITE}/account under "My orders", with invoices, for five years. Orders without an account appear there as soon as you open one with the same e-mail.`,
      'pt-BR': `Todos os seus pedidos estão em ${SITE}/account, em "Meus pedidos", com as notas fiscais, por cinco anos. Os feitos sem conta aparecem lá assim que você cria uma com o mesmo e-mail.`,
      es: `Todos tus pedidos están en ${SITE}/account, en "Mis pedidos", con las facturas, por cinco años. Los que hiciste sin cuenta aparecen allí en cuanto creas una con el mismo correo.`,
    },
    body: {
      en: 'Order history, list of my past purchases, what I bought last year, find an old order number.',
      'pt-BR':
        'Histórico de compras, onde vejo pedidos antigos, lista do que já comprei, o que comprei no ano passado, achar o número de um pedido antigo.',
      es: 'Historial de compras, lista de lo que compré, qué compré el año pasado, encontrar un número de pedido antiguo.',
    },
    source,
    updatedAt,
  },
  {
    id: 'invoiceCopy',
    topics: ['invoiceCopy'],
    title: {
      en: 'Invoice or receipt: how to get a copy',
      'pt-BR': 'Nota fiscal: como receber a segunda via',
      es: 'Factura: cómo obtener una copia',
    },
    answer: {
      en: `The invoice goes to your e-mail on the day the order leaves. You can also download it at ${SITE}/account under "My orders". It cannot be changed to another name afterwards, but a company name and tax number can be entered in the cart before you pay.`,
      'pt-BR': `A nota fiscal vai para o seu e-mail no dia em que o pedido sai. Também dá para baixar em ${SITE}/account, em "Meus pedidos". Depois de emitida não muda de nome, mas o CNPJ pode ser informado no carrinho antes de pagar.`,
      es: `La factura llega a tu correo el día en que sale el pedido. También puedes descargarla en ${SITE}/account, en "Mis pedidos". Después de emitida no cambia de nombre, pero el nombre y el número fiscal de una empresa se pueden poner en el carrito antes de pagar.`,
    },
    body: {
      en: 'I need the bill, the proof of purchase, a tax receipt or VAT invoice for my company, send it again, I cannot find it.',
      'pt-BR':
        'Preciso da NF, da nota, do DANFE, do XML, do comprovante de compra, nota no CNPJ da empresa, podem reenviar, não encontro.',
      es: 'Necesito el recibo, el comprobante de compra, la boleta, la factura a nombre de mi empresa, ¿la pueden reenviar?, no la encuentro.',
    },
    source,
    updatedAt,
  },
  {
    id: 'personalData',
    topics: ['personalData'],
    title: {
      en: 'Your data: see, correct, delete',
      'pt-BR': 'Seus dados: ver, corrigir, apagar',
      es: 'Tus datos: ver, corregir, borrar',
    },
    answer: {
      en: `We keep what an order needs: name, address, contact, orders and this chat; never your card number. To see, correct or delete it write to ${PRIVACY_MAIL}. We answer within 15 days. Invoices must be kept for five years by law.`,
      'pt-BR': `Guardamos o que um pedido precisa: nome, endereço, contato, pedidos e esta conversa; nunca o número do cartão. Para ver, corrigir ou apagar, escreva para ${PRIVACY_MAIL}. Respondemos em até 15 dias. Notas fiscais ficam cinco anos, por lei.`,
      es: `Guardamos lo que un pedido necesita: nombre, dirección, contacto, pedidos y esta conversación; nunca el número de tarjeta. Para ver, corregir o borrar, escribe a ${PRIVACY_MAIL}. Respondemos en 15 días. Las facturas se guardan cinco años, por ley.`,
    },
    body: {
      en: 'Privacy policy, GDPR and LGPD, what information do you have or store about me, delete or close my account, erase everything, do you share or sell my data? We do not sell it.',
      'pt-BR':
        'Política de privacidade, LGPD, quais informações vocês têm sobre mim, excluir ou encerrar minha conta, apagar tudo, vocês compartilham ou vendem dados? Não vendemos.',
      es: 'Política de privacidad, RGPD, qué información tienen o guardan sobre mí, eliminar o cerrar mi cuenta, borrar todo, ¿comparten o venden mis datos? No los vendemos.',
    },
    source: `${SITE}/privacy`,
    updatedAt,
  },
  {
    id: 'newsletter',
    topics: ['subscribeNews'],
    title: {
      en: 'Newsletter: getting our news and offers',
      'pt-BR': 'Newsletter: receber novidades e ofertas',
      es: 'Boletín: recibir novedades y ofertas',
    },
    answer: {
      en: `Leave your e-mail at ${SITE}/news: one letter a week, a code for the first purchase, and every letter has a link to leave. We do not send advertising in this chat unless you ask for it.`,
      'pt-BR': `Deixe o seu e-mail em ${SITE}/news: uma mensagem por semana, um cupom para a primeira compra, e cada uma traz um link para sair. Não mandamos propaganda neste chat, a não ser que você peça.`,
      es: `Deja tu correo en ${SITE}/news: un envío por semana, un cupón para la primera compra, y cada uno trae un enlace para salir. No enviamos publicidad en este chat, salvo que la pidas.`,
    },
    body: {
      en: 'Subscribe to the mailing list, tell me about new products and launches, join the list, keep me posted.',
      'pt-BR':
        'Assinar a lista, me inscrever, saber dos lançamentos e produtos novos, quero receber as promoções por e-mail.',
      es: 'Suscribirme a la lista, enterarme de lanzamientos y productos nuevos, quiero que me lleguen las promociones por correo.',
    },
    source: `${SITE}/news`,
    updatedAt,
  },
  {
    id: 'leaveReview',
    topics: ['leaveReview'],
    title: {
      en: 'Rating or reviewing a purchase',
      'pt-BR': 'Avaliar uma compra',
      es: 'Valorar o reseñar una compra',
    },
    answer: {
      en: `Thank you! Open the order at ${SITE}/account and tap "Review": stars, a few words and photos. It is shown within two days, good or bad. If something went wrong, tell me here first and we put it right.`,
      'pt-BR': `Obrigado! Abra o pedido em ${SITE}/account e toque em "Avaliar": estrelas, algumas palavras e fotos. Aparece em até dois dias, boa ou ruim. Se algo deu errado, conte aqui primeiro que a gente resolve.`,
      es: `¡Gracias! Abre el pedido en ${SITE}/account y toca "Valorar": estrellas, unas palabras y fotos. Aparece en dos días, buena o mala. Si algo salió mal, cuéntalo aquí primero y lo resolvemos.`,
    },
    body: {
      en: 'Where do I leave feedback, a comment, a rating, stars or a testimonial about the product or the service? Reviews can be edited for a year.',
      'pt-BR':
        'Onde deixo um comentário, uma nota, estrelas, um depoimento ou feedback sobre o produto ou o atendimento? A avaliação pode ser editada por um ano.',
      es: '¿Dónde dejo un comentario, una opinión, una calificación, estrellas o una reseña del producto o del servicio? La reseña se puede editar durante un año.',
    },
    source,
    updatedAt,
  },
];
