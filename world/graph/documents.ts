import type { Json } from '../json.ts';

/** A person with WhatsApp. The id is the business-scoped user id. */
export type Customer = {
  id: string;
  waId: string;
  userId: string;
  name: string;
  username: string | null;
  /** The phone number is not shown to businesses. */
  hidden: boolean;
  readReceipts: boolean;
  marketingStopped: boolean;
  onWhatsApp: boolean;
  /** Phone number ids of businesses that blocked this person. */
  blockedBy: string[];
};

/** One business number and one person. The id is `<phone number id>:<customer id>`. */
export type Thread = {
  id: string;
  phoneNumberId: string;
  customerId: string;
  lastInboundAtMs: number | null;
  freeEntryUntilMs: number | null;
  /** When the business last wrote to the phone number itself, which shows it for 30 days. */
  writtenToPhoneAtMs: number | null;
  typingUntilMs: number;
  /** When the pair limit's bucket is full again. */
  pairFullAtMs: number;
};

export type MessageStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed' | 'received';
/** A choice that the person can tap. */
export type Choice = {
  kind: 'button' | 'row' | 'quickReply' | 'url';
  id: string;
  title: string;
  description?: string;
};
/** What the person sees of a message. */
export type Shown = {
  text: string;
  header?: string;
  footer?: string;
  choices: Choice[];
  media?: { kind: string; mediaId?: string; link?: string; filename?: string };
};

export type Message = {
  id: string;
  threadId: string;
  customerId: string;
  phoneNumberId: string;
  /** 'app' is the business writing from the phone app. */
  from: 'business' | 'customer' | 'app';
  atMs: number;
  type: string;
  /** What stands under the type's name. */
  content: Json;
  shown: Shown;
  replyTo: string | null;
  status: MessageStatus;
  errorCode: number | null;
  callbackData: string | null;
  /** A marked message of the customer shows blue ticks. */
  markedRead: boolean;
  toUserId: boolean;
  pricing: Json | null;
  conversation: Json | null;
  reactions: { customer?: string; business?: string };
  edited: boolean;
  revoked: boolean;
};

export type Media = {
  id: string;
  phoneNumberId: string;
  mimeType: string;
  sha256: string;
  size: number;
  bytes: string;
  expiresAtMs: number;
};

export type TemplateStatus = 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'DELETED';
export type Template = {
  id: string;
  wabaId: string;
  name: string;
  language: string;
  category: string;
  status: TemplateStatus;
  components: Json[];
  parameterFormat: 'POSITIONAL' | 'NAMED';
  rejectedReason: string;
  quality: string;
  editedAtMs: number[];
  deletedAtMs: number | null;
};

/** What one person sees on the phone, oldest first. */
export type Phone = { customer: Customer; messages: PhoneMessage[]; typing: boolean; windowOpen: boolean };
export type PhoneMessage = {
  id: string;
  phoneNumberId: string;
  from: Message['from'];
  at: string;
  type: string;
  text: string;
  header?: string;
  footer?: string;
  choices: Choice[];
  document?: { filename: string; mimeType: string; size: number; mediaId: string };
  media?: Shown['media'];
  replyTo: string | null;
  /** Of the business's messages. */
  status: MessageStatus;
  errorCode: number | null;
  /** Blue ticks on the customer's own messages. */
  readByBusiness: boolean;
  reactions: Message['reactions'];
  edited: boolean;
  revoked: boolean;
};
