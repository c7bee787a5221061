import type { ComponentType } from 'react';
import type { i18n } from 'i18next';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { NotFoundPage } from './not-found-page';

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
  | 'privacy'
  | 'help'
  | 'notFound';

export interface Route {
  readonly name: RouteName;
  /** The address below the base path, with its closing slash. */
  readonly path: string;
  /** The source files the page needs at once, by which the build finds their scripts and styles. */
  readonly modules: readonly string[];
  /** Resolves when the page can render at once, texts included. */
  readonly load: (texts: i18n) => Promise<{ readonly Page: ComponentType }>;
}

export interface LoadedPage {
  readonly route: Route;
  readonly Page: ComponentType;
}

export const routes: readonly Route[] = [
  {
    name: 'start',
    path: '/',
    modules: ['src/features/start/start-page.tsx'],
    load: () => import('@/features/start/start-page'),
  },
  {
    name: 'take',
    path: '/take/',
    modules: ['src/app/take-page.tsx'],
    load: () => import('./take-page'),
  },
  {
    name: 'together',
    path: '/together/',
    modules: ['src/features/together/together-page.tsx', 'src/i18n/locales/en/together.json'],
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
    modules: ['src/app/here-page.tsx', 'src/i18n/locales/en/together.json'],
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
    modules: ['src/app/look-page.tsx', 'src/i18n/locales/en/together.json'],
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
    modules: ['src/app/invite-page.tsx', 'src/i18n/locales/en/together.json'],
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
    modules: ['src/app/reply-page.tsx', 'src/i18n/locales/en/together.json'],
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
    modules: ['src/app/respond-page.tsx', 'src/i18n/locales/en/client.json'],
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
    modules: ['src/app/open-page.tsx', 'src/i18n/locales/en/together.json'],
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
    modules: ['src/app/practice-page.tsx', 'src/i18n/locales/en/practice.json'],
    load: async (texts) => {
      const [page] = await Promise.all([
        import('./practice-page'),
        loadNamespaces(texts, ['practice']),
      ]);
      return page;
    },
  },
  {
    name: 'privacy',
    path: '/privacy/',
    modules: ['src/features/safety/privacy-page.tsx', 'src/i18n/locales/en/privacy.json'],
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
    modules: ['src/features/safety/help-page.tsx', 'src/i18n/locales/en/help.json'],
    load: async (texts) => {
      const [page] = await Promise.all([
        import('@/features/safety/help-page'),
        loadNamespaces(texts, ['help']),
      ]);
      return page;
    },
  },
];

export const notFoundRoute: Route = {
  name: 'notFound',
  path: '/404/',
  modules: [],
  load: () => Promise.resolve({ Page: NotFoundPage }),
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
