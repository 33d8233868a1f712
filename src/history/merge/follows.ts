/** Tables whose rows say both a loop and a conversation: they go where their loop goes. */
export const FOLLOWS_LOOP = ['timer', 'effect_request', 'ticket', 'approval', 'told_assistant'] as const;

/** Tables that name a conversation and stay with it when its contact is merged, each with the reason why. */
export const STAYS: { readonly [table: string]: string } = {
  event: 'what waits moves with the rest; what was taken stands beside the turn that took it',
  message: 'what was said was said there; what was not sent yet moves',
  turn: 'numbers of one conversation; the timeline reads all conversations of a contact',
  effect: 'was decided by a turn of that conversation; what waits for it (effect_request) moves',
  loop: 'open ones move, closed ones are history',
  activity: 'what happened, happened there',
  notification: 'was told of that conversation',
  model_call: 'was paid for that conversation',
  review_item: 'belongs to the turn that it reviews',
  unsent_reply: 'is one agent’s draft in the conversation that they had open',
  conversation_viewer: 'lives for seconds',
  protocol_try: 'counts tries of one person at one door; merging is no way around it',
  loop_measure: 'is derived from loops, and made again from them',
  automation_run: 'was run for that conversation',
};
