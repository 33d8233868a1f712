/** What is said around a wish in chats, folded, in every language: greetings, thanks, politeness, fillers. */
export const CHATTER: readonly string[] = lines(`
hi|hii|hiya|heya|hello|hello there|hi there|hey|hey there|hi all|hello all|good morning|good afternoon|good evening
good day|morning|evening|greetings|dear team|dear sir|dear sir or madam|dear all|sir|madam|team|guys|folks|there
please|kindly|thanks|thank you|thank you so much|thank you very much|thank you in advance|many thanks|thanks a lot
thanks a bunch|thanks so much|thanks a million|thanks again|thanks in advance|cheers|appreciate it
i appreciate it|much appreciated|sorry|sorry to bother you|sorry to bother|sorry for the trouble|excuse me|pardon me
quick question|a quick question|i have a question|i have a quick question|just a question|just a quick question
one question|one more question|can you help me|could you help me|can you help|can you please help me|can someone help me
i need help|i need some help|need help|help me|help|please help|asap|urgent|urgently|regards|best regards|kind regards
have a nice day|have a great day|have a good day|have a good one|how are you|how are you doing|how is it going
hope you are well|hope you are doing well|i hope you are well|hope all is well|hope all is fine|lol|haha|ok|okay|so|well
um|uh|hmm|but|and|actually|btw|by the way|i was wondering|i was just wondering|just wondering|i wanted to ask
let me know|please let me know|let me know please|when you can|when you get a chance|if possible|if you can
if you do not mind|right now|for me please
hola|holi|ola|buenos dias|buen dia|buenas tardes|buenas noches|muy buenas|muy buenos dias|buenas|que tal|como estas
como esta|como estan|como andas|por favor|porfavor|gracias|muchas gracias|mil gracias|muchisimas gracias|de antemano
gracias de antemano|desde ya gracias|muchas gracias de antemano|disculpa|disculpe|disculpen|perdon|perdona|perdone
una pregunta|una consulta|tengo una pregunta|tengo una duda|tengo una consulta|te hago una pregunta|me puedes ayudar
me podes ayudar|me pueden ayudar|me podrias ayudar|me puede ayudar|puedes ayudarme|pueden ayudarme|me ayudas|me ayudan
necesito ayuda|ayuda|ayudame|saludos|un saludo|urgente|es urgente|oye|oiga|mira|pues|bueno|estimados|amigo|amiga
que tengas buen dia|buen dia para todos|quedo atento|quedo atenta|cuando puedas|si es posible|un abrazo|queria preguntar
queria saber una cosa
oi|oii|oie|opa|ei|bom dia|boa tarde|boa noite|boa|tudo bem|tudo bom|td bem|tudo certo|como vai|como voce esta|e ai|salve
por gentileza|gentileza|obrigado|obrigada|muito obrigado|muito obrigada|muito obrigado pela ajuda|valeu|desde ja
desde ja agradeco|obrigado desde ja|obrigada desde ja|grato|grata|agradeco|desculpa|desculpe|desculpa incomodar
desculpe incomodar|desculpa o incomodo|licenca|com licenca|uma pergunta|uma duvida|uma duvidazinha|tenho uma duvida
tenho uma pergunta|to com uma duvida|estou com uma duvida|so uma duvida|so uma pergunta|pode me ajudar|voce pode me ajudar
voces podem me ajudar|podem me ajudar|poderia me ajudar|consegue me ajudar|me ajuda|me ajude|preciso de ajuda
preciso de uma ajuda|ajuda|abraco|abracos|um abraco|entao|moco|moca|gente|pessoal|querida|querido|tenha um bom dia
bom trabalho|fico no aguardo|aguardo|aguardo retorno|no aguardo|quando puder|se possivel|se puder|beleza|espero que esteja bem
gostaria de saber uma coisa|queria tirar uma duvida
`);

function lines(text: string): string[] {
  return [...new Set(text.split(/[|\n]/).filter((phrase) => phrase !== ''))];
}
