import type { Untrusted } from '../base/untrusted.ts';

/** What a contact sent, in our words, whatever the channel calls it. Every text in it is untrusted. */
export type InboundContent =
  | { kind: 'text'; text: Untrusted }
  /** A tapped button, list row or template button. `optionId` is the id that we gave it when we offered it. */
  | { kind: 'choice'; optionId: Untrusted; title: Untrusted }
  | {
      kind: 'media';
      media: 'image' | 'video' | 'audio' | 'voice' | 'document' | 'sticker';
      mediaId: string;
      mediaType: string;
      caption?: Untrusted;
      fileName?: Untrusted;
    }
  | { kind: 'location'; latitude: number; longitude: number; name?: Untrusted; address?: Untrusted }
  | { kind: 'contactCards'; cards: { name: Untrusted; phones: Untrusted[]; emails: Untrusted[] }[] }
  | { kind: 'cart'; catalogId: string; note?: Untrusted; items: { productId: string; quantity: number }[] }
  | { kind: 'form'; name: string; answers: { [field: string]: unknown } }
  | { kind: 'reaction'; toExternalId: string; emoji: Untrusted | null }
  | { kind: 'edit'; ofExternalId: string; text: Untrusted | null }
  | { kind: 'revoke'; ofExternalId: string }
  /** The provider says that the person behind the address may have changed: proof is lost. */
  | {
      kind: 'identityChange';
      change: 'number' | 'userId' | 'device';
      newExternalId?: string;
      newPhone?: string;
    }
  /** Known to the provider, unreadable for us: the contact is asked to write it as text. */
  | { kind: 'unsupported'; type: string };

/** What we send. A channel that cannot show it is given a degraded form (channels/degrade.ts). */
export type OutboundContent =
  | { kind: 'text'; text: string }
  | { kind: 'choices'; text: string; options: Option[]; listLabel: string }
  | { kind: 'document'; fileId: string; fileName: string; caption: string; shownAs?: ShownAs }
  /**
   * `buttonIds`: what comes back when a quick reply of the template is tapped, in the order of its buttons.
   * `text`: the words that the contact sees, for whoever reads along; nothing is sent of it.
   * `isMarketing`: it is not sent to an address whose contact stopped marketing.
   */
  | {
      kind: 'template';
      name: string;
      language: string;
      parameters: string[];
      buttonIds?: string[];
      text?: string;
      isMarketing?: true;
    };

/** Of a document that is shown in the chat itself, and not as a file to be opened. */
export type ShownAs = 'image' | 'video' | 'audio';

/** `id` comes back when the contact taps it. It is self-describing: old buttons stay tappable for ever. */
export interface Option {
  id: string;
  title: string;
  description?: string;
}
