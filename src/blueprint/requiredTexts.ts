/**
 * Texts that the product itself says or shows, whatever the business is, and the facts that it gives them.
 * A blueprint words them; it cannot leave one out.
 */
export const REQUIRED_TEXTS: { readonly [key: string]: readonly string[] } = {
  /** On the buttons of a confirm. */
  yes: [],
  no: [],
  /** On the button that opens a list of options. */
  'choices.label': [],
  /** A matter of this kind is under way already. */
  alreadyOpen: ['protocol'],
  /** A person was asked for and will answer. */
  'handover.waiting': ['protocol'],
  'optOut.done': [],
  /** What was tapped or written answers a question that is over. */
  'stale.pleaseRepeat': [],
  /** What was sent cannot be read here. */
  'unsupported.pleaseWrite': [],
  'voice.pleaseWrite': [],
  /** After something came between. */
  'return.toMatter': ['matter', 'protocol'],
  /** A second matter of one message waits for the first. */
  'matter.noted': ['matter', 'protocol'],
  'which.loop': [],
  'cancel.nothing': [],
  'correction.tooLate': [],
  /** Between two intents, and the answers to it. */
  'clarify.which': [],
  'clarify.else': [],
  'clarify.reprompt': [],
  'offer.person': [],
  'offer.no': [],
  'offer.declined': [],
  /** After an answer from knowledge. */
  'answer.source': ['title'],
  'answer.sourceAt': ['title', 'url'],
  'answer.unknown': [],
  'answer.unknownAside': [],
  'scope.onlyOurs': ['business'],
  'scope.person': ['business'],
  'complain.sorry': [],
  'complain.person': ['protocol'],
  'compliance.fixed': ['protocol'],
  /** How far a matter is, by whom it waits for. */
  'status.customer': ['matter', 'by'],
  'status.system': ['matter', 'by'],
  'status.person': ['matter', 'by'],
  'status.time': ['matter', 'by'],
  /** To who asks by a protocol number. */
  'protocol.open': ['protocol', 'matter', 'state', 'owner', 'next', 'by'],
  'protocol.closed': ['protocol', 'matter', 'at'],
  'protocol.state.customer': [],
  'protocol.next.customer': [],
  'protocol.state.system': [],
  'protocol.next.system': [],
  'protocol.state.person': [],
  'protocol.next.person': [],
  'protocol.state.time': [],
  'protocol.next.time': [],
  'protocol.owner.assistant': ['name'],
  'protocol.owner.agent': ['name'],
  'protocol.owner.queue': ['name'],
  'protocol.prove': ['protocol'],
  'protocol.unknown': [],
  'protocol.tooMany': [],
  'protocol.mistyped': [],
  'protocol.which': [],
  'smallTalk.greeting': [],
  'smallTalk.thanks': [],
  'smallTalk.goodbye': [],
  'smallTalk.howAreYou': [],
  'smallTalk.praise': [],
  'smallTalk.whoAreYou': ['business'],
  'smallTalk.ability': ['list'],
};
