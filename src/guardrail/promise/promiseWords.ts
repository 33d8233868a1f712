/** How one language promises. All patterns are for folded text: no accents, no capitals. */
export interface PromiseWords {
  readonly promise: RegExp;
  /** What looks like a promise and is none: it is struck out first. */
  readonly none: RegExp;
  /** It hangs on something that the reader has yet to do, or on what nobody knows. */
  readonly depends: RegExp;
  /** It tells of what was. */
  readonly past: RegExp;
  /** Done while one writes. */
  readonly atOnce: RegExp;
}

const NEVER = /(?!)/;

const en: PromiseWords = {
  promise:
    /\b(?:i'll|i will|we'll|we will|i shall|we shall|i'm going to|i am going to|we're going to|we are going to|i'm gonna|i promise|we promise|you'll (?:hear|have|get|receive)|you will (?:hear|have|get|receive)|let me get back|(?:i|we) (?:can )?(?:get|come) back to you|(?:someone|somebody|one of us|(?:a|my|our|the) (?:colleagues?|team|technician|manager|supervisor|specialist|courier|warehouse))(?: \w+){0,4} will|expect (?:an? |our |my )?(?:\w+ )?(?:call|e-?mail|message|answer|reply|news|update) (?:from|by)|we can (?:ship|send|refund|replace|deliver) [^?]*(?:today|tomorrow|on \w+day|this week))\b/,
  none: /\b(?:i'll|i will|we'll|we will|i'm going to)\s+(?:just\s+|also\s+|gladly\s+)?(?:need|have to ask|ask you|be (?:happy|glad|honest|here|waiting)|wait|assume|not|never|try to remember|let you go|leave it at that|stop|miss|admit|have to (?:ask|say|decline|refuse|disappoint)|be able to)\b|\byou(?:'ll| will) have to\b|\b(?:i'll|i will|we'll|we will) (?:see|talk) (?:you|soon|later)\b/g,
  depends: /^(?:if|unless|in case)\b|\b(?:if you|once you|as soon as you|when you|unless you|depends on)\b/,
  past: /\b(?:told you|said (?:that )?(?:i|we)|would have)\b/,
  atOnce: /\b(?:now|right away|one moment|a moment|a second|a sec|immediately|straight away)\b/,
};

const ptBR: PromiseWords = {
  promise:
    /\b(?:vou|vamos|irei|iremos|a gente vai|prometo|prometemos|garanto que|(?:te|lhe|ja te|eu te) (?:ligo|aviso|retorno|respondo|mando|envio|chamo|passo|confirmo|escrevo)|(?:retorno|aviso|ligo|respondo|envio|mando|confirmo) (?:para|pra|pro|ate|hoje|amanha|voce|ainda|em)|retornarei|ligarei|enviarei|avisarei|responderei|mandarei|confirmarei|retornaremos|ligaremos|enviaremos|avisaremos|responderemos|entraremos em contato|entrarei em contato|entro em contato|dou (?:um )?retorno|(?:te|lhe) (?!entendo|agradeco|peco|recomendo|lembro|devo|informo|desejo|ofereco|pergunto|sugiro|garanto)\w+o|eu (?:resolvo|verifico|confirmo|cuido|acompanho|arrumo) (?:isso )?(?:ate|hoje|amanha|ainda)|\w{3,}(?:arei|erei|irei|aremos|eremos|iremos)|farei|faremos|darei|daremos|teremos|me encarrego|nos encarregamos|deixa comigo|pode deixar que|voce (?:vai|ira) (?:receber|ter)|voce recebera|(?:um|uma|meu|minha|nosso|nossa|alguem)(?: \w+){0,4} vai|(?:a|nossa) (?:equipe|transportadora) vai|o (?:tecnico|gerente|entregador|financeiro) vai)\b/,
  none: /\b(?:nao|nunca) (?:vou|vamos|irei|iremos)\b|\b(?:vou|vamos|irei) (?:so |tambem )?(?:precisar|aguardar|esperar|ficar (?:feliz|aqui|aguardando|no aguardo)|ter que (?:pedir|perguntar)|te pedir|pedir (?:que|para|pra) voce|pedir (?:o|a|um|uma) seu|pedir (?:seu|sua)|ser sincer[oa]|estar (?:aqui|a disposicao)|poder|ver)\b(?! com)|\bcomo vou\b/g,
  depends: /^(?:se|caso)\b|\b(?:se voce|caso voce|assim que voce|quando voce|depois que voce|a menos que)\b/,
  past: /\b(?:disse que|falei que|tinha dito|eu ia|iria)\b/,
  atOnce: /\b(?:agora|um momento|um instante|um minutinho|ja ja|imediatamente|agorinha)\b/,
};

const es: PromiseWords = {
  promise:
    /\b(?:voy a|vamos a|prometo|prometemos|(?:te|le|os|les|se lo|te lo) (?:llamo|aviso|escribo|respondo|envio|mando|confirmo|contesto|paso|llamamos|avisamos|escribimos|enviamos|mandamos|confirmamos|respondemos)|me pondre en contacto|nos pondremos en contacto|me pongo en contacto|me encargo|nos encargamos|(?:te|le|les|os|se lo|se la|te lo|te la) (?!entiendo|agradezco|pido|recomiendo|recuerdo|debo|comento|informo|deseo|ofrezco|pregunto|sugiero|ruego)\w+o(?![\w])|(?:te|le|les|os) (?:doy|tendre)|\w{3,}(?:aremos|iremos)|haremos|daremos|hare|(?:hablare|mirare|pedire|preguntare|consultare|comprobare|solucionare|resolvere|cambiare|tramitare|abrire)|(?:te|le|les|se lo|lo|la)? ?(?:llamare|avisare|escribire|respondere|enviare|mandare|confirmare|contestare|revisare|gestionare|llamaremos|avisaremos|escribiremos|responderemos|enviaremos|mandaremos|confirmaremos|gestionaremos)|(?:recibiras?|tendras?|tendra) (?:una|un|la|el|su|tu|noticias|respuesta)|vas a recibir|va a recibir|(?:una?|mi|nuestr[oa]) (?:companer[oa]|tecnic[oa]|gerente|equipo) (?:va a|le|te)|(?:el|la) (?:tecnico|gerente|equipo|repartidor|transportista) (?:va a|le llamara|te llamara|pasara))\b/,
  none: /\b(?:no|nunca) (?:voy|vamos) a\b|\bno (?:le|te) (?:llamare|enviare|avisare)\b|\b(?:voy|vamos) a (?:necesitar|esperar|tener que pedir|pedir(?:le|te) (?:que (?:usted|me|nos)|su|tu|una? foto|los datos|el numero)|estar aqui|ser sincer[oa]|poder|ver)\b/g,
  depends:
    /^si\b|\b(?:si (?:usted|tu|me|nos)|cuando (?:usted|tu|me|nos)|en cuanto (?:usted|tu|me|nos)|a menos que)\b/,
  past: /\b(?:dije que|dijimos que|iba a|ibamos a)\b/,
  atOnce: /\b(?:ahora mismo|ahora|un momento|un momentito|enseguida|de inmediato)\b/,
};

const NONE: PromiseWords = { promise: NEVER, none: /(?!)/g, depends: NEVER, past: NEVER, atOnce: NEVER };

/** By the language itself, wherever it is spoken. In a language that is not here no promise is found. */
export function promiseWordsOf(language: string): PromiseWords {
  const base = language.split('-')[0];
  if (base === 'en') return en;
  if (base === 'pt') return ptBR;
  return base === 'es' ? es : NONE;
}
