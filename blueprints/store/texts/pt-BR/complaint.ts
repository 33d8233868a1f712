/** What is said to who complains: no excuses. */
export const complaint = {
  'flow.complaint': 'Reclamação',
  'complaint.askWhat':
    'Sinto muito que você precise reclamar. Me conte com as suas palavras o que deu errado: eu passo adiante do jeito que você escrever.',
  'complaint.askWhatAgain': 'Por favor, me conte em uma frase o que deu errado.',
  'complaint.chooseOrder': 'Obrigado por me contar. É sobre um destes pedidos?',
  'complaint.noOrder': 'Nenhum deles',
  'complaint.sorry':
    'Sinto muito: isso não deveria ter acontecido. Um colega que pode resolver está com a sua reclamação {protocol}, com tudo o que você escreveu, e responde por aqui até {by}.',
  'complaint.askContent': 'Você fez uma reclamação há poucos dias. Conseguimos resolver?',
  'complaint.askContentAgain': 'Desculpe, não entendi. Conseguimos resolver?',
  'complaint.content': 'Sim, obrigado',
  'complaint.notContent': 'Não, ainda não',
  'complaint.notEnough':
    'Obrigado por dizer. Um supervisor está com isso agora e escreve para você até {by}.',
  'complaint.thanks': 'Obrigado por nos contar, e pela paciência.',
  'complaint.takenBack': 'Tudo bem. Se quiser voltar ao assunto, é só escrever.',
};

/** What agents read of it. */
export const complaintDesk = {
  'state.complaint.askingWhat': 'O que deu errado',
  'state.complaint.findingNamed': 'Buscando o pedido pelo número',
  'state.complaint.findingOrders': 'Buscando os pedidos',
  'state.complaint.choosingOrder': 'Escolher o pedido',
  'state.complaint.withCare': 'Com o atendimento',
  'state.complaint.settling': 'Um dia até o acompanhamento',
  'state.complaint.askingContent': 'Foi resolvido?',
  'state.complaint.withLead': 'Com um supervisor',
  'state.complaint.withSupervisors': 'Com os supervisores',
  'state.complaint.solved': 'Resolvido',
  'state.complaint.solvedUnconfirmed': 'Resolvido, sem confirmação',
  'state.complaint.unsolved': 'Não resolvido',
  'state.complaint.takenBack': 'Retirada',
  'act.complaint.solved': 'Está resolvido',
  'act.complaint.askAgain': 'Deixar a IA perguntar o que deu errado',
  'act.complaint.over': 'Nada mais a fazer',
  'reason.complaint': 'Reclamação',
  'reason.complaintOpen': 'Reclamação não resolvida',
};
