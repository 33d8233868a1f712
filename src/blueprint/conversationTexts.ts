import type { Texts } from './text/texts.ts';

/** What the product says above all matters: between them, beside them, and when it does not know. */
export const CONVERSATION_TEXTS: Texts = {
  'return.toMatter': {
    en: 'Back to your request {protocol} ({matter}):',
    'pt-BR': 'Voltando ao seu assunto {protocol} ({matter}):',
    es: 'Volviendo a tu asunto {protocol} ({matter}):',
  },
  'matter.noted': {
    en: 'I have noted your other matter ({matter}) under number {protocol}. Let us finish the first one, then we go on with it.',
    'pt-BR':
      'Anotei seu outro assunto ({matter}) com o número {protocol}. Vamos terminar o primeiro e depois seguimos com ele.',
    es: 'He anotado tu otro asunto ({matter}) con el número {protocol}. Terminemos el primero y luego seguimos con él.',
  },
  'which.loop': {
    en: 'We have more than one matter open. Which one do you mean?',
    'pt-BR': 'Temos mais de um assunto em aberto. De qual você está falando?',
    es: 'Tenemos más de un asunto abierto. ¿A cuál te refieres?',
  },
  'cancel.nothing': {
    en: 'There is nothing to cancel right now.',
    'pt-BR': 'Não há nada para cancelar agora.',
    es: 'Ahora mismo no hay nada que cancelar.',
  },
  'correction.tooLate': {
    en: 'I cannot change that here any more. Shall a colleague look into it?',
    'pt-BR': 'Não consigo mais mudar isso por aqui. Quer que alguém da equipe veja?',
    es: 'Ya no puedo cambiar eso por aquí. ¿Quieres que alguien del equipo lo vea?',
  },
  'clarify.which': {
    en: 'I want to be sure that I understand. Which of these do you mean?',
    'pt-BR': 'Quero ter certeza de que entendi. Qual destes você quer dizer?',
    es: 'Quiero estar seguro de entender. ¿A cuál de estos te refieres?',
  },
  'clarify.else': { en: 'Something else', 'pt-BR': 'Outra coisa', es: 'Otra cosa' },
  'clarify.reprompt': {
    en: 'All right. Could you tell me in other words what you need?',
    'pt-BR': 'Certo. Pode me dizer com outras palavras do que você precisa?',
    es: 'De acuerdo. ¿Me lo puedes decir con otras palabras?',
  },
  'offer.person': { en: 'Talk to a person', 'pt-BR': 'Falar com alguém', es: 'Hablar con alguien' },
  'offer.no': { en: 'No, thanks', 'pt-BR': 'Não precisa', es: 'No hace falta' },
  'offer.declined': {
    en: 'All right. I am here if you need anything.',
    'pt-BR': 'Tudo bem. Estou por aqui se precisar de algo.',
    es: 'De acuerdo. Aquí estoy si necesitas algo.',
  },
  'answer.source': { en: 'Source: {title}', 'pt-BR': 'Fonte: {title}', es: 'Fuente: {title}' },
  'answer.sourceAt': {
    en: 'Source: {title}, {url}',
    'pt-BR': 'Fonte: {title}, {url}',
    es: 'Fuente: {title}, {url}',
  },
  'answer.unknown': {
    en: 'I do not have an answer to that, and I do not want to guess. Shall I get a colleague?',
    'pt-BR': 'Não tenho uma resposta para isso e não quero adivinhar. Quer que eu chame alguém da equipe?',
    es: 'No tengo una respuesta para eso y no quiero adivinar. ¿Quieres que llame a alguien del equipo?',
  },
  'answer.unknownAside': {
    en: 'I do not have an answer to that. Whenever you want to ask a colleague, just say so.',
    'pt-BR': 'Não tenho uma resposta para isso. Se quiser perguntar a alguém da equipe, é só dizer.',
    es: 'No tengo una respuesta para eso. Si quieres preguntarle a alguien del equipo, solo dilo.',
  },
  'scope.onlyOurs': {
    en: 'I can only help with matters of {business}.',
    'pt-BR': 'Só posso ajudar com assuntos da {business}.',
    es: 'Solo puedo ayudar con asuntos de {business}.',
  },
  'scope.person': {
    en: 'I can only help with matters of {business}. Would you like to talk to a colleague instead?',
    'pt-BR': 'Só posso ajudar com assuntos da {business}. Prefere falar com alguém da equipe?',
    es: 'Solo puedo ayudar con asuntos de {business}. ¿Prefieres hablar con alguien del equipo?',
  },
  'complain.sorry': {
    en: 'I am sorry about that. Let me put it right.',
    'pt-BR': 'Sinto muito por isso. Vou cuidar para resolver.',
    es: 'Lamento mucho eso. Voy a ocuparme de resolverlo.',
  },
  'complain.person': {
    en: 'I am sorry that it has come to this. A colleague takes it from here, with all that you wrote. Your number is {protocol}.',
    'pt-BR':
      'Sinto muito que tenha chegado a esse ponto. Alguém da equipe assume agora, com tudo o que você escreveu. Seu número é {protocol}.',
    es: 'Lamento que se haya llegado a esto. Alguien del equipo se ocupa ahora, con todo lo que escribiste. Tu número es {protocol}.',
  },
  'compliance.fixed': {
    en: 'Thank you for telling us. A responsible colleague reads this and answers you here. Your number is {protocol}.',
    'pt-BR':
      'Obrigado por nos avisar. Uma pessoa responsável vai ler isto e responder por aqui. Seu número é {protocol}.',
    es: 'Gracias por avisarnos. Una persona responsable lee esto y te responde por aquí. Tu número es {protocol}.',
  },
  'status.customer': {
    en: 'Your request ({matter}) waits for your answer.',
    'pt-BR': 'Sua solicitação ({matter}) aguarda sua resposta.',
    es: 'Tu solicitud ({matter}) espera tu respuesta.',
  },
  'status.system': {
    en: 'Your request ({matter}) is being processed right now. You will hear from me here.',
    'pt-BR': 'Sua solicitação ({matter}) está sendo processada agora. Aviso você por aqui.',
    es: 'Tu solicitud ({matter}) se está procesando ahora. Te aviso por aquí.',
  },
  'status.person': {
    en: 'A colleague has your request ({matter}). You will hear from us by {by}.',
    'pt-BR': 'Alguém da equipe está com sua solicitação ({matter}). Você terá notícias até {by}.',
    es: 'Alguien del equipo tiene tu solicitud ({matter}). Tendrás noticias a más tardar el {by}.',
  },
  'status.time': {
    en: 'Your request ({matter}) needs nothing from you now. You will hear from me again by {by}.',
    'pt-BR': 'Sua solicitação ({matter}) não precisa de nada de você agora. Volto a escrever até {by}.',
    es: 'Tu solicitud ({matter}) no necesita nada de ti ahora. Te escribo de nuevo a más tardar el {by}.',
  },
  'smallTalk.greeting': { en: 'Hello!', 'pt-BR': 'Olá!', es: '¡Hola!' },
  'smallTalk.thanks': { en: 'You are welcome!', 'pt-BR': 'Por nada!', es: '¡De nada!' },
  'smallTalk.goodbye': {
    en: 'Goodbye! Write to me whenever you need something.',
    'pt-BR': 'Até logo! Escreva quando precisar.',
    es: '¡Hasta luego! Escríbeme cuando lo necesites.',
  },
  'smallTalk.howAreYou': {
    en: 'All well here, thank you for asking!',
    'pt-BR': 'Tudo bem por aqui, obrigado por perguntar!',
    es: '¡Todo bien por aquí, gracias por preguntar!',
  },
  'smallTalk.praise': {
    en: 'Thank you, that is good to hear!',
    'pt-BR': 'Obrigado, é bom ouvir isso!',
    es: '¡Gracias, es bueno saberlo!',
  },
  'smallTalk.whoAreYou': {
    en: 'I am the assistant of {business}: a program, not a person. If you want a person, just say so and I get you one.',
    'pt-BR':
      'Sou o assistente da {business}: um programa, não uma pessoa. Se quiser falar com uma pessoa, é só dizer que eu chamo.',
    es: 'Soy el asistente de {business}: un programa, no una persona. Si quieres hablar con una persona, dilo y la llamo.',
  },
  'smallTalk.ability': {
    en: 'I can help you with: {list}. I answer questions too, and for everything else I get you a person.',
    'pt-BR':
      'Posso ajudar com: {list}. Também respondo a perguntas e, para todo o resto, chamo alguém da equipe.',
    es: 'Puedo ayudarte con: {list}. También respondo preguntas y, para todo lo demás, llamo a alguien del equipo.',
  },
  'voice.pleaseWrite': {
    en: 'I cannot listen to voice messages. Could you write it to me? It stays here for a colleague to listen to.',
    'pt-BR':
      'Não consigo ouvir mensagens de voz. Pode me escrever? Ela fica aqui para alguém da equipe escutar.',
    es: 'No puedo escuchar mensajes de voz. ¿Me lo puedes escribir? Queda aquí para que alguien del equipo lo escuche.',
  },
};
