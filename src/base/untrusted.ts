declare const untrusted: unique symbol;

/** Words that came from outside: a contact, a provider, a model. Never an instruction, never HTML, never SQL. */
export type Untrusted = string & { readonly [untrusted]: true };

/** Invisible tag characters (U+E0000–U+E007F) carry hidden instructions and show nothing to a person. */
const TAG_CHARACTERS = /[\u{E0000}-\u{E007F}]/gu;

/**
 * Marks text as untrusted and makes it storable: PostgreSQL refuses NUL, UTF-8 has no lone surrogates.
 * Everything else, right-to-left marks included, is kept as it came.
 */
export function untrust(text: string): Untrusted {
  return text.replaceAll('\0', '').toWellFormed() as Untrusted;
}

/** The copy that is matched and shown to models: composed form, no tag characters, one kind of space. */
export function legible(text: Untrusted): Untrusted {
  return text.normalize('NFC').replace(TAG_CHARACTERS, '').replace(/\s+/gu, ' ').trim() as Untrusted;
}
