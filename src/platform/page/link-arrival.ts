/**
 * Takes the link text out of the address, so that it is not on the screen and not copied with the
 * address. The browser has written it to its history before: no script can undo that.
 *
 * @returns the whole address as it was opened; null where it holds no link text
 */
export function takeLink(): string | null {
  const { href, hash, pathname } = window.location;
  if (hash.length <= 1) return null;
  history.replaceState(history.state, '', pathname);
  return href;
}

/**
 * Loads the page that opens links where a sender has escaped the "#" of one: everything stands in the
 * path then, and the host has no such page.
 *
 * @param openPath of the page that opens links, its final slash included
 * @returns whether another page is being loaded now
 */
export function repairAddress(openPath: string): boolean {
  const { pathname } = window.location;
  const escaped = new RegExp(`^${openPath}%(?:25)*23(?=.)`, 'i').exec(pathname);
  if (escaped === null) return false;
  window.location.replace(`${openPath}#${pathname.slice(escaped[0].length)}`);
  return true;
}
