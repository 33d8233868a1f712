import { peerControls } from '../peer.ts';
import type { Room } from '../peer.ts';
import { openRestPeer } from '../rest.ts';
import { addContactRoutes } from './contactRoutes.ts';
import type { Crm, CrmActivity, CrmContact, CrmDeal, CrmOptions, CrmOwner } from './crm.ts';
import { addDealRoutes } from './dealRoutes.ts';
import { addPoliteRefusals } from './state.ts';
import type { CrmState } from './state.ts';

/** Starts the CRM. */
export async function startCrm(
  room: Room,
  options: CrmOptions,
): Promise<{ crm: Crm; stop(): Promise<void> }> {
  const peer = openRestPeer(room, { name: 'crm', faultKinds: ['refusal'], ...options });
  const { store } = peer;
  const state: CrmState = {
    peer,
    contacts: store.collection<CrmContact>('contact', ['externalReference']),
    owners: store.collection<CrmOwner>('owner'),
    deals: store.collection<CrmDeal>('deal', ['contactId', 'externalReference']),
    activities: store.collection<CrmActivity>('activity', ['contactId', 'externalReference']),
  };
  addPoliteRefusals(peer);
  addContactRoutes(state);
  addDealRoutes(state);
  const crm = crmControls(state);
  await peer.listen();
  return { crm: { ...crm, url: peer.url() }, stop: () => peer.stop() };
}

function crmControls(state: CrmState): Crm {
  return {
    ...peerControls(state.peer),
    addContact: (contact) =>
      state.contacts.put({
        phones: [],
        emails: [],
        language: null,
        ownerId: null,
        externalReference: null,
        version: 1,
        ...contact,
      }),
    addOwner: (owner) => state.owners.put(owner),
    addDeal: (deal) =>
      state.deals.put({
        amount: null,
        currency: null,
        stage: 'open',
        ownerId: null,
        externalReference: null,
        version: 1,
        ...deal,
      }),
    contacts: () => state.contacts.list(),
    deals: () => state.deals.list(),
    activities: () => state.activities.list(),
  };
}
