/** What is said to who complains: no excuses. */
export const complaint = {
  'flow.complaint': 'Complaint',
  'complaint.askWhat':
    'I am sorry that you have to complain. Please tell me in your own words what went wrong: I pass it on as you write it.',
  'complaint.askWhatAgain': 'Please tell me in a sentence what went wrong.',
  'complaint.chooseOrder': 'Thank you for telling me. Is it about one of these orders?',
  'complaint.noOrder': 'None of them',
  'complaint.sorry':
    'I am sorry: this should not have happened. A colleague who can put it right has your complaint {protocol} with all you wrote and answers you here by {by}.',
  'complaint.askContent': 'You complained to us a few days ago. Have we put it right?',
  'complaint.askContentAgain': 'Sorry, I did not get that. Have we put it right?',
  'complaint.content': 'Yes, thank you',
  'complaint.notContent': 'No, not yet',
  'complaint.notEnough': 'Thank you for saying so. A supervisor has it now and writes to you by {by}.',
  'complaint.thanks': 'Thank you for telling us, and for your patience.',
  'complaint.takenBack': 'All right. If you want to come back to it, just write to me.',
};

/** What agents read of it. */
export const complaintDesk = {
  'state.complaint.askingWhat': 'What went wrong',
  'state.complaint.findingNamed': 'Finding the order by its number',
  'state.complaint.findingOrders': 'Finding the orders',
  'state.complaint.choosingOrder': 'Which order',
  'state.complaint.withCare': 'With support',
  'state.complaint.settling': 'A day until the follow-up',
  'state.complaint.askingContent': 'Was it put right',
  'state.complaint.withLead': 'With a supervisor',
  'state.complaint.withSupervisors': 'With the supervisors',
  'state.complaint.solved': 'Put right',
  'state.complaint.solvedUnconfirmed': 'Put right, not confirmed',
  'state.complaint.unsolved': 'Not put right',
  'state.complaint.takenBack': 'Taken back',
  'act.complaint.solved': 'It is put right',
  'act.complaint.askAgain': 'Let the AI ask what went wrong',
  'act.complaint.over': 'Nothing more can be done',
  'reason.complaint': 'Complaint',
  'reason.complaintOpen': 'A complaint that is not put right',
};
