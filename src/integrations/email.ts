/** Whether two addresses are one mailbox as people write it: case and spaces around it do not count. */
export function sameEmail(one: string, other: string): boolean {
  const [first, second] = [plain(one), plain(other)];
  return first === second && first.indexOf('@') > 0;
}

/** 'maria@example.com' → 'm•••@example.com'. Null when it is no address. */
export function maskEmail(email: string): string | null {
  const at = email.lastIndexOf('@');
  return at < 1 ? null : `${email.slice(0, 1)}•••${email.slice(at)}`;
}

function plain(email: string): string {
  return email.trim().toLowerCase();
}
