/**
 * What a system can do that others cannot, and how well that is known. A flow that rests on one of these is fit for
 * systems that have it. Null: it is no matter of this system, as checkout is none of a CRM.
 */
export interface Capabilities {
  /** How a second attempt is kept from acting twice: by a key of the system, by a mark of ours, or by nothing. */
  idempotency: 'native' | 'marker' | 'none';
  /** What cancelling does to money that came in: given back by the system itself, or by a refund of its own. */
  cancelRefunds: 'automatic' | 'separate' | null;
  /** emulated: a note and a refund of ours. */
  returns: 'native' | 'emulated' | 'none' | null;
  /** hosted: it lets nobody else take orders, the contact pays on its own page. */
  checkout: 'api' | 'hosted' | null;
  /** What a telephone number finds. */
  phoneLookup: 'order' | 'customer' | 'none' | null;
  /** companion: it posts events once something of ours was put into it. */
  events: 'webhook' | 'companion' | 'poll';
  partialRefund: boolean | null;
  /**
   * program: the tests drive the real program · description: they hold what is sent against its official description
   * documentation: it was written by what its documentation says.
   */
  proof: 'program' | 'description' | 'documentation';
}
