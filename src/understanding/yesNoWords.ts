import { squeeze, tokensOf } from './fold.ts';

/** The words and phrases that a yes or a no is made of, in English, Portuguese and Spanish; folded and squeezed. */
export const YES: ReadonlySet<string> = squeezed(
  'yes yep yeah yup ya yea y yess yse yed ys yeh yas yass yessir ye sure ok okay okey okie oki k kk okk alright correct right ' +
    'exactly absolutely definitely affirmative confirm confirmed agreed deal roger indeed totally certainly perfect great ' +
    'sim s simm smi sims si isso claro certo exato exatamente pode positivo confirmo confirmado aceito beleza blz ' +
    'belesa bele fechado fechou bora concordo perfeito uhum aham ahan sip sep sii ajam aja dale vale vale correcto exacto confirmado ' +
    'acepto listo perfecto simon orale sipi eso obvio combinado topo adelante hazlo hagalo certinho demorou clarin oks afirmativo ' +
    '👍 ✅ 👌 ✔ 🆗 ☑ 💯 🤝 🙌',
);

export const NO: ReadonlySet<string> = squeezed(
  'no nope nop nops nah neh n not never nao naum nau naoo nn nunca negativo negative non jamais jamas incorrect wrong errado ' +
    'incorreto incorrecto nel nones noup noo nopes nein nananinanao 👎 ❌ 🚫 ✖ 🙅 ⛔ 🙅',
);

/** What is said of another one, behind a no. */
export const OTHERS: ReadonlySet<string> = squeezed(
  'another other others outro outra otro otra different diferente',
);

/** Long enough for a slip to be told from another word. */
export const LONG_YES: readonly string[] = [
  'claro',
  'certo',
  'exactly',
  'correct',
  'correto',
  'confirmo',
  'absolutely',
  'definitely',
].map(squeeze);

/** What is said around a yes or a no and changes nothing. */
export const FILLERS: ReadonlySet<string> = squeezed(
  "please pls plz thanks thank you thx ty por favor pf pfv pfvr obrigado obrigada obg gracias grax grato grata the that that's it's " +
    'thats is it its es this one esse essa este esta ese esa mesmo mesma mismo misma eu i do a o e ai la ne viu um uh uhm hmm hm ' +
    'ah oh eh er entao pues bueno well bem senhor senhora sir mam amigo amiga moco moca cara mano hi oi ola hola hello so ' +
    '🙏 😊 🙂 😀 ❤ 😉 😁 😄 🥰 😅 😃 🤗 ✨ 🎉',
);

/** What is not the sum of its words. */
export const PHRASES: ReadonlyMap<string, 'affirm' | 'deny'> = new Map([
  ...phrases(
    'affirm',
    "of course|for sure|sounds great|sounds perfect|go for it|let us do it|let's do it|lets do it|" +
      "let's go|lets go|works for me|that works|you got it|all right|all good|fine by me|" +
      'yes of course|that one|this one|ese|esa|esse|essa|este|esta|eso|pode mandar|manda ver|manda bala|por mim tudo bem|por mim ok|' +
      'ta otimo|ta beleza|tudo certo|tudo ok|esse mesmo|essa mesma|e esse|e essa|e esse mesmo|' +
      'e essa mesma|e isso|e isso ai|e isso mesmo|isso esse mesmo|com toda certeza|' +
      'sem sombra de duvida|me parece bien|esta perfecto|va que va|ya va|ese mismo|esa misma|eso es|es ese|es esa|es eso|si es ese|si es esa|' +
      'eso mismo|si senor|si claro|hagale|dale pues|why not|go ahead|sounds good|that is right|' +
      "that's right|yes i do|i do|do it|i agree|com certeza|pode ser|pode sim|pode fazer|por que nao|" +
      'sem duvida|isso ai|isso mesmo|ta bom|tudo bem|esta certo|ta certo|quero|quero sim|eu quero|' +
      'sim quero|eu quero sim|sim eu quero|vamos la|por supuesto|de acuerdo|como no|asi es|esta bien|' +
      'pode ir|pode seguir|pode continuar|pode prosseguir|sigue adelante|siga adelante|' +
      'claro que si|claro que sim|desde luego|si quiero|quiero|sin duda',
  ),
  ...phrases(
    'deny',
    'of course not|absolutely not|definitely not|certainly not|no thank you|nope not that|' +
      "not that one|not this one|that's not it|that is not it|it's not|it is not|it isn't|nao e esse|" +
      'nao e essa|nao e isso|nao e|esse nao|essa nao|isso nao|nao senhor|deixa quieto|que nada|' +
      'nem a pau|no es ese|no es esa|no es eso|no es|ese no|esa no|eso no|no senor|que va|not really|' +
      "i do not|i don't|i dont|no way|not at all|don't|claro que nao|claro que no|de jeito nenhum|" +
      'nao quero|ainda nao|nada disso|de modo algum|nem pensar|por supuesto que no|desde luego que no|' +
      'no quiero|de ninguna manera|para nada|ni hablar|todavia no|aun no|not yet|nao pode|' +
      'not now|not today|later|maybe later|perhaps later|agora nao|por agora nao|hoje nao|mais tarde|talvez mais tarde|' +
      'deixa pra depois|ahora no|por ahora no|hoy no|mas tarde|quizas mas tarde|tal vez mas tarde',
  ),
]);

/** In words. */
export const LONGEST_PHRASE = 5;

function phrases(meaning: 'affirm' | 'deny', all: string): [string, 'affirm' | 'deny'][] {
  return all.split('|').map((phrase) => [tokensOf(phrase).map(squeeze).join(' '), meaning]);
}

function squeezed(words: string): Set<string> {
  return new Set(words.split(' ').map(squeeze));
}
