import type { ComponentType } from 'react';
import type { i18n } from 'i18next';
import { READINGS, type ReadingId } from '@/domain/readings/reading-ids';
import { loadNamespaces } from '@/i18n/load-namespaces';

export type RouteName =
  | 'start'
  | 'take'
  | 'together'
  | 'here'
  | 'look'
  | 'invite'
  | 'reply'
  | 'respond'
  | 'open'
  | 'practice'
  | 'learn'
  | 'reading'
  | 'method'
  | 'privacy'
  | 'help'
  | 'away'
  | 'notFound';

export interface Route {
  readonly name: RouteName;
  /** The address below the base path, with its closing slash. */
  readonly path: string;
  /** Resolves when the page can render at once, texts included. */
  readonly load: (texts: i18n) => Promise<{ readonly Page: ComponentType }>;
}

export interface LoadedPage {
  readonly route: Route;
  readonly Page: ComponentType;
}

const readingRoute = (id: ReadingId): Route => ({
  name: 'reading',
  path: `/learn/${id}/`,
  load: async (texts) => {
    const [{ bindReading }] = await Promise.all([
      import('@/features/learn/learn-page'),
      loadNamespaces(texts, ['learn', 'readings']),
    ]);
    return { Page: bindReading(id) };
  },
});

export const routes: readonly Route[] = [
  {
    name: 'start',
    path: '/',
    load: () => import('@/features/start/start-page'),
  },
  {
    name: 'take',
    path: '/take/',
    load: () => import('./take-page'),
  },
  {
    name: 'together',
    path: '/together/',
    load: async (texts) => {
      const [page] = await Promise.all([
        import('@/features/together/together-page'),
        loadNamespaces(texts, ['together']),
      ]);
      return page;
    },
  },
  {
    name: 'here',
    path: '/together/here/',
    load: async (texts) => {
      const [page] = await Promise.all([
        import('./here-page'),
        loadNamespaces(texts, ['together']),
      ]);
      return page;
    },
  },
  {
    name: 'look',
    path: '/together/look/',
    load: async (texts) => {
      const [page] = await Promise.all([
        import('./look-page'),
        loadNamespaces(texts, ['together']),
      ]);
      return page;
    },
  },
  {
    name: 'invite',
    path: '/together/invite/',
    load: async (texts) => {
      const [page] = await Promise.all([
        import('./invite-page'),
        loadNamespaces(texts, ['together']),
      ]);
      return page;
    },
  },
  {
    name: 'reply',
    path: '/together/reply/',
    load: async (texts) => {
      const [page, { readStoredInvite }] = await Promise.all([
        import('./reply-page'),
        import('./stored-invite'),
        loadNamespaces(texts, ['together']),
      ]);
      await readStoredInvite();
      return page;
    },
  },
  {
    name: 'respond',
    path: '/practice/respond/',
    load: async (texts) => {
      const [page, { readStoredInvite }] = await Promise.all([
        import('./respond-page'),
        import('./stored-invite'),
        loadNamespaces(texts, ['client']),
      ]);
      await readStoredInvite();
      return page;
    },
  },
  {
    name: 'open',
    path: '/open/',
    load: async (texts) => {
      const [page] = await Promise.all([
        import('./open-page'),
        loadNamespaces(texts, ['together']),
      ]);
      return page;
    },
  },
  {
    name: 'practice',
    path: '/practice/',
    load: async (texts) => {
      const [page] = await Promise.all([
        import('./practice-page'),
        loadNamespaces(texts, ['practice']),
      ]);
      return page;
    },
  },
  {
    name: 'learn',
    path: '/learn/',
    load: async (texts) => {
      const [page] = await Promise.all([
        import('@/features/learn/learn-page'),
        loadNamespaces(texts, ['learn']),
      ]);
      return page;
    },
  },
  ...READINGS.map(readingRoute),
  {
    name: 'method',
    path: '/method/',
    load: async (texts) => {
      const [page] = await Promise.all([
        import('./method-page'),
        loadNamespaces(texts, ['method', 'learn']),
      ]);
      return page;
    },
  },
  {
    name: 'privacy',
    path: '/privacy/',
    load: async (texts) => {
      const [page] = await Promise.all([
        import('@/features/safety/privacy-page'),
        loadNamespaces(texts, ['privacy']),
      ]);
      return page;
    },
  },
  {
    name: 'help',
    path: '/help/',
    load: async (texts) => {
      const [page] = await Promise.all([
        import('@/features/safety/help-page'),
        loadNamespaces(texts, ['help']),
      ]);
      return page;
    },
  },
  {
    name: 'away',
    path: '/away/',
    load: () => import('./away-page'),
  },
];

export const notFoundRoute: Route = {
  name: 'notFound',
  path: '/404/',
  load: () => import('./not-found-page'),
};

/** Finds the page of an address below the base path; a closing slash or index.html may differ. */
export function findRoute(path: string): Route {
  const address = path.replace(/index\.html$/, '').replace(/\/*$/, '/');
  return routes.find((route) => route.path === address) ?? notFoundRoute;
}

export async function loadPage(route: Route, texts: i18n): Promise<LoadedPage> {
  const { Page } = await route.load(texts);
  return { route, Page };
}
