/** What a link carries behind its '#', which never reaches a server's log. It is taken off the address at once. */
export function linkToken(): string {
  const token = location.hash.slice(1);
  if (token !== '') history.replaceState(history.state, '', location.pathname);
  return token;
}
