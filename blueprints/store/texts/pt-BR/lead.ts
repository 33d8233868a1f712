/** A quote for many units, or for a company. */
export const lead = {
  'flow.lead': 'Orçamento empresas',
  'lead.askCompany':
    'Claro. A partir de {units} unidades do mesmo produto, ou para empresas, alguém de vendas faz um orçamento com desconto. Qual é o nome da sua empresa? Se for para você, é só dizer.',
  'lead.askCompanyAgain': 'Qual é o nome da sua empresa? Se for para você, é só dizer.',
  'lead.askQuantity': 'De quantas unidades você precisa?',
  'lead.askQuantityAgain': 'De quantas unidades você precisa, mais ou menos? Basta um número.',
  'lead.askWhen': 'Para quando você precisa?',
  'lead.askWhenAgain': 'Para quando você precisa? Uma data aproximada já ajuda.',
  'lead.stillThere': 'Você ainda está aí? Com a sua resposta, vendas prepara o orçamento.',
  'lead.withSales':
    'Obrigado. Vendas já está com o seu pedido, com tudo o que você escreveu, e responde por aqui.',
  'lead.withSalesUnfinished': 'Alguém de vendas assume a partir daqui, com o que você já escreveu.',
  'lead.shop':
    'Para essa quantidade, a nossa loja tem os melhores preços: você pode comprar direto lá, e eu ajudo com qualquer dúvida.',
  'lead.key': 'Muitas unidades: vendas responde logo',
  'lead.many': 'Unidades suficientes para um orçamento',
  'lead.company': 'Empresa que compra várias unidades',
  'card.leadMany': 'Quer um orçamento de {quantity} unidades',
  'card.leadCompany': 'Empresa: {company}',
  'card.leadWhen': 'Para quando: {when}',
  'card.leadUnknown': 'Quer comprar em quantidade, ou para uma empresa',
  'card.leadGrade': 'Qualificado: {grade}',
  'card.leadRecorded': 'Está no CRM',
  'card.leadQuote': 'Escrever ao cliente com um orçamento',
  'lead.askNeed': 'Do que você precisa? Produto, tamanhos, cores: o que você já souber.',
  'lead.askNeedAgain': 'Por favor, me conte em uma frase do que você precisa.',
  'lead.askBudget':
    'Só mais uma coisa: há um orçamento previsto? Um valor aproximado ajuda na proposta; "ainda não" também serve.',
  'card.leadNeed': 'Precisa de: {need}',
  'card.leadBudget': 'Orçamento: {budget}',
  'state.lead.askingNeed': 'Necessidade perguntada',
  'state.lead.askingBudget': 'Orçamento perguntado',
  'state.lead.openingDeal': 'Abrindo uma oportunidade no CRM',
  'state.lead.movingDeal': 'Registrando o fim no CRM',
};
