/** What is asked before offers are sent. */
export const subscription = {
  'flow.subscription': 'Offers and news',
  'news.confirm':
    'Shall I send you our offers and news here, about twice a month? You can stop it at any time by writing "stop".',
  'news.confirmAgain': 'Sorry, I did not get that. Shall I send you offers and news here?',
  'news.subscribed': 'Done: you get our offers and news here. Writing "stop" ends it at once.',
  'news.declined': 'All right, I send you no offers.',
  'news.which': 'Shall I stop all offers and news? I still write about your own orders.',
  'news.whichAgain': 'Sorry, I did not get that. Shall I stop all offers and news?',
  'news.stop': 'Yes, stop them',
  'news.keep': 'No, keep them',
  'news.unsubscribed': 'Done: you get no more offers from us.',
  'news.kept': 'All right, everything stays as it is.',
};

/** What agents read of it. */
export const subscriptionDesk = {
  'state.subscription.confirming': 'Offers: yes or no',
  'state.subscription.askingWhich': 'No more offers: yes or no',
  'state.subscription.subscribed': 'Wants offers',
  'state.subscription.unsubscribed': 'Wants no offers',
  'state.subscription.declined': 'Declined',
  'state.subscription.kept': 'Stays as it is',
  'state.subscription.unanswered': 'No answer',
  'reason.subscription': 'Offers and news',
};
