import type { PeerControls } from '../peer.ts';

export type MailOptions = { port?: number; apiKey: string };

export type MailAttachment = { filename: string; contentType: string; size: number; base64: string };
export type MailMessage = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  attachments: MailAttachment[];
  reference: string | null;
  acceptedAt: string;
};

/** The mail sink, seen from inside the world. */
export interface Mail extends PeerControls {
  messages(to?: string): MailMessage[];
}
