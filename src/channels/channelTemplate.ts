/** A message that the provider approves beforehand, as it keeps it. Its words are the business's own. */
export interface ChannelTemplate {
  name: string;
  /** A BCP 47 tag: 'pt-BR'. */
  language: string;
  /** In the provider's words: APPROVED, PENDING, REJECTED, PAUSED … */
  status: string;
  category: string;
  /** In the provider's words: GREEN, YELLOW, RED, UNKNOWN; null when it does not say. */
  quality: string | null;
  /** A text, or the kind of file that stands above it. */
  header: { text: string | null; media: string | null } | null;
  body: string;
  footer: string | null;
  /** In the order in which they are shown; `kind` in the provider's words: QUICK_REPLY, URL … */
  buttons: { kind: string; text: string; url: string | null }[];
  /** What has to be filled in, in the order in which it is sent. */
  variables: { in: 'header' | 'body' | 'button'; button: number | null; name: string | null }[];
}

/** The templates of one business account, and since when they are known to be so. */
export interface TemplateList {
  templates: ChannelTemplate[];
  readAt: Date;
}
