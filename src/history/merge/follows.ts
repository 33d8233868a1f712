/** Tables whose rows say both a loop and a conversation: they go where their loop goes. */
export const FOLLOWS_LOOP = ['timer', 'effect_request', 'ticket', 'approval', 'told_assistant'] as const;

/** Tables that name a conversation and stay with it when its contact is merged, each with the reason why. */
export const STAYS: { readonly [table: string]: string } = {
  activity: 'what happened, happened there',
  article_use: 'counts where an article answered',
  automation_run: 'was run for that conversation',
  attributed_order: 'was sold there; reports count it for the contact that is left',
  conversation_file: 'belongs to the message that carries it',
  conversation_read: 'how far an agent has read there',
  conversation_snooze: 'until when an agent set it aside',
  conversation_viewer: 'lives for seconds',
  draft: 'what an agent began there',
  effect: 'was decided by a turn of that conversation; what waits for it (effect_request) moves',
  event: 'what waits moves with the rest; what was taken stands beside the turn that took it',
  held_act: 'acts of agents that are under way for seconds',
  loop: 'open ones move, closed ones are history',
  loop_measure: 'is derived from loops, and made again from them',
  message: 'what was said was said there; what was not sent yet moves',
  model_call: 'was paid for that conversation',
  notification: 'was told of that conversation',
  protocol_try: 'counts tries of one person at one door; merging is no way around it',
  review_item: 'belongs to the turn that it reviews',
  turn: 'numbers of one conversation; the timeline reads all conversations of a contact',
  unsent_reply: 'is one agent’s draft in the conversation that they had open',
};
