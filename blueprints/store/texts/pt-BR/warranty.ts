/** What is said about the warranty. */
export const warranty = {
  'flow.warranty': 'Garantia',
  'warranty.terms':
    'Tudo tem {months} meses de garantia a partir da entrega, e móveis {furnitureMonths}. Ela cobre defeitos de material e de fabricação, sem custo para você. Alguma coisa quebrou?',
  'warranty.termsAgain': 'Desculpe, não entendi. Alguma coisa quebrou, ou era só uma dúvida?',
  'warranty.claim': 'Sim, quebrou',
  'warranty.justAsking': 'Era só uma dúvida',
  'warranty.told': 'Tudo bem. Se alguma coisa quebrar, é só me escrever.',
  'warranty.covered': 'A garantia cobre.',
  'warranty.denied.notDelivered':
    'O pedido {number} ainda não foi entregue. A garantia começa no dia em que ele chega.',
  'warranty.denied.over':
    'Sinto muito, a garantia do pedido {number} já acabou. Um colega pode olhar e dizer quanto custaria o conserto.',
  'warranty.person.unclear': 'Um colega precisa olhar primeiro.',
  'warranty.person.furniture': 'Um colega vê se é um móvel, que tem mais meses.',
  'warranty.person.look':
    'No pedido {number}, um colega vê primeiro se a garantia cobre. Você terá notícias até {by}.',
  'warranty.askProblem': 'Sinto muito por {item}. O que não funciona? Uma ou duas frases bastam.',
  'warranty.askProblemAgain': 'Por favor, me conte em uma frase o que não funciona.',
  'warranty.askPhoto': 'Obrigado. Me mande uma foto de {item} em que dê para ver o defeito, por favor.',
  'warranty.askPhotoAgain':
    'Preciso de uma foto aqui na conversa. Se você não tiver, é só dizer, e um colega segue daí.',
  'warranty.claimed':
    'Seu pedido de garantia de {item}, pedido {number}, está com a oficina, com tudo o que você me contou. Até {by} ela decide se vamos consertar, enviar outro ou reembolsar.',
  'warranty.repair':
    'Boa notícia: vamos consertar {item}, sem custo para você. A etiqueta do pacote vem em seguida.',
  'warranty.label':
    'Aqui está a etiqueta para nos enviar {item} (rastreio {tracking}). Imprima, cole no pacote e deixe na transportadora.',
  'warranty.replaced': 'Boa notícia: vamos enviar outro no lugar de {item}, sem custo para você.',
  'warranty.rejected':
    'Sinto muito: um colega olhou o seu pedido de garantia do pedido {number}, e a garantia não cobre.',
};

/** What agents read of it. */
export const warrantyDesk = {
  'state.warranty.telling': 'Condições informadas',
  'state.warranty.choosingLine': 'Escolher o item',
  'state.warranty.denied': 'Recusado pela política',
  'state.warranty.coverWithPerson': 'Uma pessoa vê se está coberto',
  'state.warranty.askingProblem': 'O que não funciona',
  'state.warranty.askingPhoto': 'Foto pedida',
  'state.warranty.claiming': 'Com a oficina',
  'state.warranty.creatingReturn': 'Criando a etiqueta',
  'state.warranty.labelByHand': 'Etiqueta à mão',
  'state.warranty.requestingReplacement': 'Enviando outro',
  'state.warranty.replacementStuck': 'Troca parada',
  'state.warranty.marking': 'Registrando na loja',
  'state.warranty.rejected': 'Recusado por uma pessoa',
  'state.warranty.repairArranged': 'Conserto combinado',
  'state.warranty.repairByHand': 'Conserto combinado por uma pessoa',
  'state.warranty.replaced': 'Outro foi enviado',
  'state.warranty.moneyBack': 'Dinheiro devolvido',
  'state.warranty.moneyBackUnwritten': 'Dinheiro devolvido, faltam registros',
  'state.warranty.rejectedEnd': 'Recusado',
  'state.warranty.told': 'Informado',
  'state.warranty.toldInSilence': 'Informado, sem resposta',
  'act.warranty.repair': 'Consertamos',
  'act.warranty.replace': 'Enviamos outro',
  'act.warranty.giveBack': 'Devolvemos o dinheiro',
  'act.warranty.reject': 'Não está coberto',
  'act.warranty.cover': 'Aceitar como garantia',
  'act.warranty.morePhotos': 'Pedir outra foto',
  'act.warranty.labelSent': 'O cliente tem a etiqueta',
  'act.warranty.replacedByHand': 'Enviei outro',
  'act.warranty.retryReplacement': 'Tentar de novo',
  'reason.warranty': 'Garantia',
  'reason.warrantyClaim': 'Garantia para decidir',
};
