/** Who passkeys are made for: a browser shows one to this name and from this origin only. */
export interface RelyingParty {
  /** The host of the public address: 'desk.example.com'. */
  id: string;
  /** What people see when they make one. */
  name: string;
  /** 'https://desk.example.com'. */
  origin: string;
}

/** @param publicUrl As the operator set it; nothing of a request is believed. */
export function relyingPartyOf(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, name: 'Loopline', origin };
}
