/** At the till: who buys, where it goes, what it costs, how it is paid. */
export const checkout = {
  'checkout.askName': 'Com prazer. Em nome de quem fica o pedido?',
  'checkout.askNameAgain': 'Desculpe, não entendi. Qual é o seu nome completo?',
  'checkout.askTaxId': 'Para a nota fiscal preciso do seu CPF ou CNPJ.',
  'checkout.askTaxIdAgain': 'Esse número não confere. Escreva de novo o seu CPF ou CNPJ, por favor.',
  'checkout.askEmail': 'Para qual e-mail vai a confirmação?',
  'checkout.askEmailAgain': 'Preciso de um e-mail como nome@example.com.',
  'checkout.askPhone': 'Para qual telefone a transportadora pode ligar?',
  'checkout.askPhoneAgain': 'Preciso de um telefone com DDD.',
  'checkout.askAddress': 'Para onde vai? Escreva rua e número, cidade e CEP em uma mensagem.',
  'checkout.askAddressAgain': 'Preciso de rua e número, cidade e CEP. Para onde vai?',
  'checkout.askStreet': 'Qual é a rua e o número?',
  'checkout.askStreetAgain': 'Escreva a rua com o número, por favor.',
  'checkout.askPostalCode': 'E o CEP?',
  'checkout.askPostalCodeAgain': 'Escreva o CEP, por favor.',
  'checkout.askCity': 'E a cidade?',
  'checkout.askCityAgain': 'Escreva o nome da cidade, por favor.',
  'checkout.correctAddress':
    'A loja não encontra {part}. Pode escrever o endereço mais uma vez, com rua, número, cidade e CEP?',
  'checkout.correctAddressAgain':
    'Algo no endereço ainda não está certo: {part}. Escreva tudo, por favor, com rua, número, cidade e CEP.',
  'checkout.notDelivered': 'Sinto muito, não entregamos nesse endereço. Há outro para onde possa ir?',
  'checkout.anotherAddress': 'Outro endereço',
  'checkout.backToCart': 'Voltar ao carrinho',
  'checkout.chooseDelivery': 'Como deve ser a entrega?',
  'checkout.rateRow': '{price} · {days}',

  'checkout.changed': 'Desde a última vez que você olhou, algo mudou:\n{changes}',
  'checkout.summary':
    'Seu pedido:\n{lines}\n\nTotal: {total}\nPara: {address}\n\nSe está tudo certo, escolha como pagar: com isso você faz o pedido e concorda em pagar.',
  'checkout.payBy.instantTransfer': 'Pedir e pagar no Pix',
  'checkout.payBy.card': 'Pedir, pagar cartão',
  'checkout.change': 'Mudar algo',
  'checkout.chooseChange': 'O que eu mudo?',
  'checkout.changeAddress': 'O endereço',
  'checkout.changeDelivery': 'A entrega',
  'checkout.changeCart': 'O que está no carrinho',
  'checkout.changeName': 'O nome',
  'checkout.changeTaxId': 'CPF ou CNPJ',
  'checkout.changeNothing': 'Nada, está bom assim',
  'checkout.corrected.address': 'Entendi, vai para outro endereço.',
  'checkout.corrected.delivery': 'Entendi, mudei a entrega.',
  'checkout.corrected.quantity': 'Entendi, estou mudando a quantidade.',
  'checkout.corrected.basket': 'Entendi, também vou colocar isso no carrinho.',
  'checkout.tooLateToCorrect':
    'O pedido já foi feito assim, então não consigo mudar isso aqui. Quer que um colega veja?',
  'checkout.anyWay': 'Pode ser pago por transferência instantânea ou cartão.',
  'checkout.cardOnly': 'Pode ser pago com cartão.',
  'checkout.person.currency': 'Um colega cuida de pedidos nessa moeda.',
  'checkout.person.large': 'Um colega cuida de pedidos desse tamanho.',
  'checkout.noTaxId': 'A nota fiscal não precisa de mais nada.',

  'checkout.tryAgain': 'Tentar de novo',
  'checkout.soldOut': 'Sinto muito, isto acabou de ser vendido:\n{items}\n\nPeço o restante?',
  'checkout.takeRest': 'Pedir o restante',
  'checkout.unsettled':
    'A loja ainda não confirmou o seu pedido. Estou verificando e você terá notícias até {by}. Não precisa pedir de novo.',
  'checkout.givenUp':
    'Um colega verificou: o seu pedido não foi feito, e eu o encerrei. Você não deve nada. Escreva quando quiser tentar de novo.',
  'checkout.hosted':
    'A loja recebe o pedido na própria página: {url}\n\nO seu carrinho está lá. Me avise quando terminar.',
  'checkout.hostedDone': 'Já fiz o pedido',
  'checkout.notOrdered': 'A loja ainda não tem um pedido deste carrinho.',
  'checkout.ordered': 'O seu pedido {number} está com a loja. Escrevo aqui quando chegar.',

  'payment.transfer':
    'O pedido {number} está reservado para você até {by}. Para pagar {amount}, copie este código Pix no aplicativo do seu banco:\n\n{code}\n\nEu fico sabendo sozinho.',
  'payment.card':
    'O pedido {number} está reservado para você até {by}. Pague {amount} aqui:\n{url}\n\nEu fico sabendo sozinho.',
  'payment.reminder':
    'O pedido {number} espera {amount} até {by}:\n\n{way}\n\nDepois disso fica livre para outras pessoas.',
  'payment.havePaid': 'Já paguei',
  'payment.otherWay': 'Pagar de outra forma',
  'payment.stop': 'Cancelar o pedido',
  'payment.again': 'Um novo pagamento',
  'payment.notYet':
    'Acabei de perguntar ao provedor de pagamento: ainda não entrou nada para o pedido {number}. Uma transferência pode levar alguns minutos; assim que entrar, escrevo para você.',
  'payment.declined':
    'O pagamento de {amount} do pedido {number} foi recusado. Nada foi cobrado. Você pode tentar de novo até {by}, também com outro cartão:\n\n{way}',
  'payment.expired':
    'O prazo para pagar {amount} do pedido {number} acabou. Quer um novo link ou código? Sem resposta, cancelo o pedido em {by}, e você não deve nada.',
  'payment.methodRefused': 'O pedido {number} não pode ser pago assim. Pode ser com cartão?',
  'payment.held':
    'O seu pagamento de {amount} do pedido {number} chegou. A loja não responde agora, então confirmo o pedido até {by}. Você não precisa fazer nada, e nada é pago duas vezes.',
  'payment.heldLong':
    'O seu pagamento de {amount} do pedido {number} chegou e está seguro. Um colega registra na loja e escreve para você até {by}.',
  'payment.returnUnsettled':
    'Estou devolvendo {amount} para você. O provedor de pagamento ainda não confirmou; você terá notícias até {by}.',
  'payment.returnStuck':
    'Os {amount} precisam voltar para você, e isso não funcionou sozinho. Um colega do financeiro cuida disso até {by}.',
  'payment.returned':
    'O pedido {number} não podia mais ser pago, então {amount} está voltando para você. Dependendo do banco, leva alguns dias.',
  'payment.returnedTwice':
    'O pedido {number} já está pago. Entrou um segundo pagamento de {amount}, que está voltando para você; dependendo do banco, leva alguns dias. O pedido segue normalmente.',
  'payment.returnedOtherSum':
    'Para o pedido {number} entrou {amount}, mas o total é {total}. O valor de {amount} está voltando para você; dependendo do banco, leva alguns dias. O pedido continua seu: você pode pagar {total} de novo.',
  'payment.cancelled': 'Tudo bem, o pedido {number} está cancelado. Você não deve nada.',

  'after.confirmed':
    'Obrigado, {amount} chegou e o seu pedido {number} está confirmado. Entrega: {delivery}. Quando estiver com você, pergunto como foi.',
  'after.problem':
    'A transportadora informa um problema com o seu pedido {number}. Um colega descobre onde está e escreve para você até {by}.',
  'after.late':
    'O seu pedido {number} já deveria ter chegado. Um colega descobre onde está e escreve para você até {by}.',
  'after.rate':
    'O seu pedido {number} chegou. Obrigado por comprar com a gente! Como foi tudo? Um toque basta.',
  'after.rateAgain': 'Como foi tudo com o pedido {number}? Um toque basta.',
  'after.stars.five': '★★★★★',
  'after.stars.four': '★★★★',
  'after.stars.three': '★★★',
  'after.stars.two': '★★',
  'after.stars.one': '★',
  'after.wrong': 'Algo está errado',
  'after.askWords': 'Obrigado. O que devemos fazer melhor?',
  'after.sorry':
    'Sinto muito que o pedido {number} não foi o que você esperava. Um colega escreve para você sobre isso até {by}.',
  'after.notWell':
    'Sinto muito. Um colega vai olhar o pedido {number} e escreve para você até {by}. O que exatamente está errado?',
  'after.tooLateToCancel': 'O pedido {number} já chegou, então não consigo cancelar; você pode devolver.',
  'after.cartWaits': 'O seu carrinho continua aqui: {items}, {total} no total. Faço o pedido para você?',
  'after.cartWaitsLast':
    'Uma última palavra sobre o seu carrinho com {items}, {total} no total: guardo por duas semanas e não lembro mais.',
  'after.cartUnclear': 'O seu carrinho tem {items}, {total} no total. Como seguimos?',
  'after.seeCart': 'Ver o carrinho',
  'after.noMore': 'Não, obrigado',
};
