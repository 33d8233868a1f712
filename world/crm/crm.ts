import type { PeerControls } from '../peer.ts';

export type CrmOptions = { port?: number; apiKey: string };

export type CrmContact = {
  id: string;
  name: string;
  phones: string[];
  emails: string[];
  language: string | null;
  ownerId: string | null;
  /** The id of this person in another system. */
  externalReference: string | null;
  version: number;
};
export type CrmOwner = { id: string; name: string; email: string };
export type CrmDeal = {
  id: string;
  contactId: string;
  title: string;
  amount: number | null;
  currency: string | null;
  stage: string;
  ownerId: string | null;
  externalReference: string | null;
  version: number;
};
export type CrmActivity = {
  id: string;
  contactId: string;
  dealId: string | null;
  kind: 'note' | 'task' | 'message';
  subject: string;
  body: string;
  outcome: string | null;
  dueAt: string | null;
  ownerId: string | null;
  externalReference: string | null;
  createdAt: string;
};

/** The CRM, seen from inside the world. */
export interface Crm extends PeerControls {
  addContact(contact: Partial<CrmContact> & { id: string; name: string }): void;
  addOwner(owner: CrmOwner): void;
  addDeal(deal: Partial<CrmDeal> & { id: string; contactId: string; title: string }): void;
  contacts(): CrmContact[];
  deals(): CrmDeal[];
  activities(): CrmActivity[];
}
