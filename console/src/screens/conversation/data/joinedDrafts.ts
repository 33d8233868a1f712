/** What was written and not sent, as this browser keeps it. */
export interface Draft {
  text: string;
  /** When it was written, ms by the server's clock. */
  at: number;
  /** False: it was written before it was known what the server has. */
  isJoined: boolean;
}

export interface SavedDraft {
  text: string;
  savedAt: string;
}

/**
 * What belongs in the field when one draft was begun here and another may have been saved from elsewhere. The newer one
 * stands; when words were written here before the other was known, both stand, one below the other.
 */
export function joined(here: { opened: Draft; now: Draft }, onServer: SavedDraft | undefined): string {
  const { opened, now } = here;
  if (onServer === undefined || onServer.text === '' || now.text.startsWith(onServer.text)) return now.text;
  const isFromElsewhere = onServer.text !== opened.text && !(opened.isJoined && isOlder(onServer, opened));
  if (!isFromElsewhere) return now.text;
  const isTouched = now !== opened || !opened.isJoined;
  return isTouched && now.text !== '' ? `${onServer.text}\n${now.text}` : onServer.text;
}

const isOlder = (saved: SavedDraft, draft: Draft) => Date.parse(saved.savedAt) <= draft.at;
