import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYesNo } from './yesNo.ts';

test('a yes is understood in three languages, with slips, slang, emoji and as it is spoken', () => {
  const yes =
    'yes|Yes please!|yep|Yesss!!!|yse|sure|ok|okay|of course|why not|y|k|kk|yup|yeah yeah|yes yes yes|uh yes|hmm, yes|' +
    'yes, that one|yes that is the one|yes it is|alright|for sure|sounds great|lets do it|definately|absolutly|👍👍|💯|ok 👍|' +
    'yes, of course, thank you|that one|go for it|yes, go ahead please|' +
    'sim|Sim, por favor 👍|siiim|s|claro|pode ser|com certeza|isso mesmo|por que não?|eu quero sim|blz|beleza|fechou|bora|' +
    'isso, esse mesmo|é esse|é isso aí|simm|ta bom|tá certo|pode mandar|aham|uhum|sim sim|então sim|combinado|demorou|tudo certo|' +
    'sim, é esse mesmo, obrigada|confirmado|👌🏽|' +
    'sí|si, gracias|claro que sí|por supuesto|dale|vale|cómo no|sip|órale|simón|eso es|ese mismo|pues sí|bueno sí|ya va|listo|' +
    'sí señor|correcto|sí, es ese|es ese|sí, adelante|✅';
  for (const said of yes.split('|')) assert.equal(readYesNo(said), 'affirm', said);
});

test('a no is understood in three languages, with slips, slang, emoji and as it is spoken', () => {
  const no =
    "no|No, thanks|nope|nooo|not really|no way|nop|nah|no no no|uh no|hmm no|no, that's another|no, it's another one|not that one|" +
    "absolutely not|that's not it" +
    '|não|nao|naum|n|não obrigado|de jeito nenhum|claro que não|ainda não|não é esse|não, é outro|esse não|nem a pau|não não|' +
    'nao, obg|not now|not now, thanks|maybe later|later|agora não|agora não, obrigada|mais tarde|ahora no|ahora no, gracias|más tarde|' +
    'no, gracias|para nada|ni hablar|claro que no|nel|no, es otro|no es ese|que va|👎|❌|🙅';
  for (const said of no.split('|')) assert.equal(readYesNo(said), 'deny', said);
});

test('what is more than a yes or a no, or both, is neither', () => {
  const neither =
    'yes but not today|sim, mas quero trocar|yes no|sim não|no yes|👍👎|maybe|talvez|não sei|no sé|no problem|sem problema|' +
    'I want a person|cancel|quizás|hello|?|...||🤷|yes but tomorrow|sim se for hoje|3|yes to the first|no idea|not sure|' +
    'yes and cancel my order|no LP-1043|não, é o 1043|nothing|nada|another|outro|the|por favor|thanks|😊|' +
    'yes I want to talk to a person|sin|one|it is';
  for (const said of neither.split('|')) assert.equal(readYesNo(said), null, said);
});
