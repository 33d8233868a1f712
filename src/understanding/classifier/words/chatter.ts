/** What is said around a wish in chats, folded, in every language. */
export const GREETINGS = lines(`
hi|hii|hiya|heya|hello|hello there|hi there|hey|hey there|hi all|hello all|good morning|good afternoon
good evening|good day|morning|evening|greetings|hola|holi|ola|buenos dias|buen dia|buenas tardes|buenas noches
muy buenas|muy buenos dias|buenas|buen dia para todos|oi|oii|oie|opa|ei|bom dia|boa tarde|boa noite|boa
salve
`);

export const THANKS = lines(`
thanks|thank you|thank you so much|thank you very much|thank you in advance|many thanks|thanks a lot
thanks a bunch|thanks so much|thanks a million|thanks again|thanks in advance|cheers|appreciate it
i appreciate it|much appreciated|gracias|muchas gracias|mil gracias|muchisimas gracias|de antemano
gracias de antemano|desde ya gracias|muchas gracias de antemano|obrigado|obrigada|muito obrigado
muito obrigada|muito obrigado pela ajuda|valeu|desde ja agradeco|obrigado desde ja|obrigada desde ja|grato
grata|agradeco
`);

/** Asking for help, before it is said with what. */
export const OPENINGS = lines(`
quick question|a quick question|i have a question|i have a quick question|just a question
just a quick question|one question|one more question|can you help me|could you help me|can you help
can you please help me|can someone help me|i need help|i need some help|need help|help me|help|please help
i was wondering|i was just wondering|just wondering|i wanted to ask|una pregunta|una consulta
tengo una pregunta|tengo una duda|tengo una consulta|te hago una pregunta|me puedes ayudar|me podes ayudar
me pueden ayudar|me podrias ayudar|me puede ayudar|puedes ayudarme|pueden ayudarme|me ayudas|me ayudan
necesito ayuda|ayuda|ayudame|queria preguntar|queria saber una cosa|uma pergunta|uma duvida|uma duvidazinha
tenho uma duvida|tenho uma pergunta|to com uma duvida|estou com uma duvida|so uma duvida|so uma pergunta
pode me ajudar|voce pode me ajudar|voces podem me ajudar|podem me ajudar|poderia me ajudar|consegue me ajudar
me ajuda|me ajude|preciso de ajuda|preciso de uma ajuda|ajuda|gostaria de saber uma coisa
queria tirar uma duvida
`);

/** Said with anything. */
export const FILLERS = lines(`
ok|okay|so|well|lol|haha|um|uh|hmm|there|sir|madam|guys|folks|team|bueno|pues|entao|gente|pessoal|moco|moca|amigo|amiga
jaja|kk|beleza|listo|perfecto|perfeito|great|cool|show|genial|otimo|ah
`);

/** Politeness, and how one is. */
export const POLITENESS = lines(`
dear team|dear sir|dear sir or madam|dear all|please|kindly|sorry|sorry to bother you|sorry to bother
sorry for the trouble|excuse me|pardon me|asap|urgent|urgently|regards|best regards|kind regards
have a nice day|have a great day|have a good day|have a good one|how are you|how are you doing|how is it going
hope you are well|hope you are doing well|i hope you are well|hope all is well|hope all is fine|but|and
actually|btw|by the way|let me know|please let me know|let me know please|when you can|when you get a chance
if possible|if you can|if you do not mind|right now|for me please|que tal|como estas|como esta|como estan
como andas|por favor|porfavor|disculpa|disculpe|disculpen|perdon|perdona|perdone|saludos|un saludo|urgente
es urgente|oye|oiga|mira|estimados|que tengas buen dia|quedo atento|quedo atenta|cuando puedas|si es posible
un abrazo|tudo bem|tudo bom|td bem|tudo certo|como vai|como voce esta|e ai|por gentileza|gentileza|desde ja
desculpa|desculpe|desculpa incomodar|desculpe incomodar|desculpa o incomodo|licenca|com licenca|abraco|abracos
um abraco|querida|querido|tenha um bom dia|bom trabalho|fico no aguardo|aguardo|aguardo retorno|no aguardo
quando puder|se possivel|se puder|espero que esteja bem
`);

export const CHATTER: readonly string[] = [...GREETINGS, ...THANKS, ...OPENINGS, ...FILLERS, ...POLITENESS];

function lines(text: string): string[] {
  return [...new Set(text.split(/[|\n]/).filter((phrase) => phrase !== ''))];
}
