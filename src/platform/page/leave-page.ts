import { dropTabDraft } from '@/platform/storage/tab-draft';
import { countEntriesBehind } from './entries';
import { announceParting } from './parting';

/** How long to wait for the browser to go back before leaving from where we are. */
const BACK_PATIENCE_MS = 400;

function hidePage(): void {
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  document.title = '';
}

/** Goes back over this visit's entries, then replaces the first of them with another address. */
function replaceVisit(address: string): void {
  const behind = countEntriesBehind();
  if (behind === 0) {
    location.replace(address);
    return;
  }
  let hasLeft = false;
  const replace = () => {
    if (hasLeft) return;
    hasLeft = true;
    location.replace(address);
  };
  window.addEventListener('popstate', replace, { once: true });
  setTimeout(replace, BACK_PATIENCE_MS);
  history.go(-behind);
}

/**
 * Leaves for another address so that Back does not lead into the questionnaire: the page is emptied
 * at once, memory is dropped, the draft of this tab is deleted (a locked one is saved and stays),
 * then the visit's entries are gone back over, and the first of them is replaced.
 *
 * Forward may still lead to an entry of ours; it loads this site anew and finds nothing.
 *
 * @param address where to go
 * @param forget drops everything the page holds in memory
 */
export function leavePage(address: string, forget: () => void): void {
  hidePage();
  announceParting('leave');
  dropTabDraft();
  forget();
  replaceVisit(address);
}

/**
 * Goes to the bare start after everything was deleted; what the page still holds goes with it, and so
 * does the key of this tab's draft, which no other tab can reach.
 *
 * @param address the start
 * @param forget drops everything the page holds in memory
 */
export function startBare(address: string, forget: () => void): void {
  hidePage();
  announceParting('delete');
  dropTabDraft();
  forget();
  replaceVisit(address);
}

/**
 * Empties the page when it goes away, so that the browser cannot bring it back as it was, and loads
 * it anew should the browser try.
 *
 * @param forget drops everything the page holds in memory
 */
export function forgetWhenHidden(forget: () => void): void {
  window.addEventListener('pagehide', () => {
    announceParting('hide');
    forget();
    hidePage();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
