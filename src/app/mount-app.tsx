import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { createI18n } from '@/i18n/i18n';
import { readPageLanguage } from '@/i18n/page-language';
import { onExitKeys } from '@/platform/page/exit-keys';
import { onFirstUse } from '@/platform/page/first-use';
import { forgetWhenHidden, leavePage, startBare } from '@/platform/page/leave-page';
import { repairAddress } from '@/platform/page/link-arrival';
import { reloadForMissing, watchForMissing } from '@/platform/page/missing-script';
import { onTabMessage, tellTabs } from '@/platform/page/tabs';
import { LEAVE_ADDRESS, type WaysOut } from '@/ui/layout/ways-out';
import { App } from './app';
import { basePath } from './base-path';
import { BrokenPage } from './error-boundary';
import { startKeepingCopy } from './newer-build';
import { findRoute, loadPage } from './routes';

/** Takes over the prerendered page, or renders it where there is none, as in development. */
export async function mountApp(container: HTMLElement): Promise<void> {
  if (repairAddress(`${basePath}/open/`)) return;
  const texts = createI18n();
  const { pathname } = window.location;
  const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname;
  watchForMissing();
  const route = findRoute(path);
  const first = await loadPage(route, texts).catch(async () => {
    await reloadForMissing(true);
    return { route, Page: BrokenPage };
  });

  let root: Root | null = null;
  const forget = () => {
    root?.unmount();
    root = null;
  };
  const leaveHere = () => leavePage(navigator.onLine ? LEAVE_ADDRESS : `${basePath}/away/`, forget);
  const startBareHere = () => startBare(`${basePath}/`, forget);
  const waysOut: WaysOut = {
    leave: () => {
      tellTabs({ kind: 'leave' });
      leaveHere();
    },
    deleteEverything: async () => {
      const { deleteEverything } = await import('@/platform/storage/delete-everything');
      const leftovers = await deleteEverything();
      if (leftovers.length === 0) startBareHere();
      return leftovers;
    },
    passOn: () => startBare(window.location.href, forget),
    missPart: () => void reloadForMissing(),
  };
  onExitKeys(waysOut.leave);
  onTabMessage(({ kind }) => {
    if (kind === 'leave') leaveHere();
    if (kind === 'delete') startBareHere();
  });
  forgetWhenHidden(forget);
  // Without a copy of the site everything works as before, as long as there is a connection.
  if (import.meta.env.PROD) onFirstUse(() => void startKeepingCopy().catch(() => undefined));

  const app = <App texts={texts} first={first} waysOut={waysOut} />;
  if (container.firstElementChild !== null && first.Page !== BrokenPage) {
    root = hydrateRoot(container, app);
    return;
  }
  const { lang, dir } = readPageLanguage();
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  document.title = texts.t(`titles.${first.route.name}`, { ns: 'shell' });
  root = createRoot(container);
  root.render(app);
}
