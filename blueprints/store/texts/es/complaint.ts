/** What is said to who complains: no excuses. */
export const complaint = {
  'flow.complaint': 'Queja',
  'complaint.askWhat':
    'Siento que tengas que quejarte. Cuéntame con tus palabras qué salió mal: lo paso tal como lo escribas.',
  'complaint.askWhatAgain': 'Por favor, cuéntame en una frase qué salió mal.',
  'complaint.chooseOrder': 'Gracias por contármelo. ¿Se trata de uno de estos pedidos?',
  'complaint.noOrder': 'Ninguno',
  'complaint.sorry':
    'Lo siento: esto no debió pasar. Un colega que puede arreglarlo tiene tu queja {protocol}, con todo lo que escribiste, y te responde por aquí a más tardar el {by}.',
  'complaint.askContent': 'Nos hiciste llegar una queja hace pocos días. ¿Lo arreglamos?',
  'complaint.askContentAgain': 'Perdona, no te entendí. ¿Lo arreglamos?',
  'complaint.content': 'Sí, gracias',
  'complaint.notContent': 'No, todavía no',
  'complaint.notEnough':
    'Gracias por decirlo. Ahora lo tiene un supervisor y te escribe, a más tardar, el {by}.',
  'complaint.thanks': 'Gracias por contárnoslo, y por tu paciencia.',
  'complaint.takenBack': 'De acuerdo. Si quieres volver al tema, escríbeme.',
};

/** What agents read of it. */
export const complaintDesk = {
  'state.complaint.askingWhat': 'Qué salió mal',
  'state.complaint.findingNamed': 'Buscando el pedido por su número',
  'state.complaint.findingOrders': 'Buscando los pedidos',
  'state.complaint.choosingOrder': 'Qué pedido',
  'state.complaint.withCare': 'Con atención',
  'state.complaint.settling': 'Un día hasta el seguimiento',
  'state.complaint.askingContent': '¿Se arregló?',
  'state.complaint.withLead': 'Con un supervisor',
  'state.complaint.withSupervisors': 'Con supervisión',
  'state.complaint.solved': 'Arreglado',
  'state.complaint.solvedUnconfirmed': 'Arreglado, sin confirmar',
  'state.complaint.unsolved': 'Sin arreglar',
  'state.complaint.takenBack': 'Retirada',
  'act.complaint.solved': 'Está arreglado',
  'act.complaint.askAgain': 'Que la IA pregunte qué salió mal',
  'act.complaint.over': 'No se puede hacer más',
  'reason.complaint': 'Queja',
  'reason.complaintOpen': 'Queja sin arreglar',
};
