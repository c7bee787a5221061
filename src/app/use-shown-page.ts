import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { i18n } from 'i18next';
import { useLocation } from 'wouter';
import { reloadForMissing } from '@/platform/page/missing-script';
import { BrokenPage } from './error-boundary';
import { findRoute, loadPage, type LoadedPage } from './routes';

/**
 * The page to show now. When the address changes, the old page stays until the new one is loaded;
 * then the new page starts at its top, its heading takes the focus and the title follows.
 */
export function useShownPage(texts: i18n, first: LoadedPage): LoadedPage {
  const [path] = useLocation();
  const [shown, setShown] = useState(first);
  const wanted = findRoute(path);

  useEffect(() => {
    if (wanted === shown.route) return;
    let isCurrent = true;
    loadPage(wanted, texts).then(
      (page) => {
        if (isCurrent) setShown(page);
      },
      async () => {
        // The script could not be fetched: let the browser load the whole address instead, once.
        if (!isCurrent || (await reloadForMissing(true))) return;
        setShown({ route: wanted, Page: BrokenPage });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, shown, texts]);

  useEffect(markAwake, []);

  const arrived = useRef(first);
  useLayoutEffect(() => {
    if (arrived.current === shown) return;
    arrived.current = shown;
    document.title = texts.t(`titles.${shown.route.name}`, { ns: 'shell' });
    window.scrollTo(0, 0);
    focusHeading();
  }, [shown, texts]);

  return shown;
}

function focusHeading(): void {
  const heading = document.querySelector('h1');
  if (heading === null) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Says to styles and tests that the page answers now: before that, buttons do nothing. */
function markAwake(): void {
  document.getElementById('root')?.setAttribute('data-awake', '');
}
