/**
 * Takes the link text out of the address, so that it is not on the screen and not copied with the
 * address. The browser has written it to its history before: no script can undo that.
 *
 * @returns the whole address as it was opened; null where it holds no link text
 */
export function takeLink(): string | null {
  const { href, hash, pathname, search } = window.location;
  // Some senders escape the "#", and then everything stands in the path.
  const hasLink = hash.length > 1 || /%23/i.test(href);
  if (!hasLink) return null;
  const path = pathname.replace(/%23.*$/i, '');
  history.replaceState(history.state, '', hash.length > 1 ? `${path}${search}` : path);
  return href;
}
