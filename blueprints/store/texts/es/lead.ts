/** A quote for many units, or for a company. */
export const lead = {
  'flow.lead': 'Presupuesto empresa',
  'lead.askCompany':
    'Con gusto. Desde {units} unidades del mismo producto, o para empresas, alguien de ventas te hace un presupuesto con descuento. ¿Cómo se llama tu empresa? Si es para ti, solo dilo.',
  'lead.askCompanyAgain': '¿Cómo se llama tu empresa? Si es para ti, solo dilo.',
  'lead.askQuantity': '¿Cuántas unidades necesitas?',
  'lead.askQuantityAgain': '¿Cuántas unidades necesitas, más o menos? Basta un número.',
  'lead.askWhen': '¿Para cuándo las necesitas?',
  'lead.askWhenAgain': '¿Para cuándo las necesitas? Basta una fecha aproximada.',
  'lead.stillThere': '¿Sigues ahí? Con tu respuesta, ventas prepara el presupuesto.',
  'lead.withSales':
    'Gracias. Ventas ya tiene tu solicitud, con todo lo que escribiste, y te responde por aquí.',
  'lead.withSalesUnfinished': 'Alguien de ventas se ocupa a partir de aquí, con lo que ya escribiste.',
  'lead.shop':
    'Para esa cantidad nuestra tienda tiene los mejores precios: puedes comprar directamente allí, y yo te ayudo con cualquier duda.',
  'lead.key': 'Muchas unidades: ventas responde enseguida',
  'lead.many': 'Unidades suficientes para un presupuesto',
  'lead.company': 'Empresa que compra varias unidades',
  'card.leadMany': 'Quiere un presupuesto de {quantity} unidades',
  'card.leadCompany': 'Empresa: {company}',
  'card.leadWhen': 'Para cuándo: {when}',
  'card.leadUnknown': 'Quiere comprar en cantidad, o para una empresa',
  'card.leadGrade': 'Calificado: {grade}',
  'card.leadRecorded': 'Está en el CRM',
  'card.leadQuote': 'Escribir al cliente con un presupuesto',
  'lead.askNeed': '¿Qué necesitas? Producto, tallas, colores: lo que ya sepas.',
  'lead.askNeedAgain': 'Por favor, cuéntame en una frase qué necesitas.',
  'lead.askBudget':
    'Una última cosa: ¿hay un presupuesto previsto? Un monto aproximado ayuda con la propuesta; "todavía no" también sirve.',
  'card.leadNeed': 'Necesita: {need}',
  'card.leadBudget': 'Presupuesto: {budget}',
  'state.lead.askingNeed': 'Necesidad preguntada',
  'state.lead.askingBudget': 'Presupuesto preguntado',
  'state.lead.openingDeal': 'Abriendo una oportunidad en el CRM',
  'state.lead.movingDeal': 'Anotando el final en el CRM',
};
