import { renderToString } from 'react-dom/server';
import { createI18n } from '@/i18n/i18n';
import framed from '@/i18n/locales/en/framed.json';
import { readPageLanguage } from '@/i18n/page-language';
import type { WaysOut } from '@/ui/layout/ways-out';
import { App } from './app';
import { basePath } from './base-path';
import { routeModules } from './route-modules';
import { findRoute, loadPage, notFoundRoute, routes } from './routes';

interface Address {
  readonly path: string;
  /** Where the page is written, below the output folder. */
  readonly file: string;
  /** The source files whose scripts and styles the page needs. */
  readonly modules: readonly string[];
}

interface RenderedPage {
  readonly body: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export const addresses: readonly Address[] = [
  ...routes.map(({ name, path }) => ({
    path,
    file: `${path.slice(1)}index.html`,
    modules: routeModules[name],
  })),
  { path: notFoundRoute.path, file: '404.html', modules: routeModules.notFound },
];

/** What a page says where another site shows it inside its own; it must not need our scripts. */
export const framedTexts = framed;

const noWayOut: WaysOut = {
  leave: () => undefined,
  deleteEverything: () => Promise.resolve([]),
  passOn: () => undefined,
  missPart: () => undefined,
};

/** Renders one address to HTML: without Suspense, because its stream needs inline scripts. */
export async function render(path: string): Promise<RenderedPage> {
  const texts = createI18n();
  const first = await loadPage(findRoute(path), texts);
  return {
    body: renderToString(
      // Nothing can be left before there is a browser: until then Leave now is a plain link.
      <App texts={texts} first={first} waysOut={noWayOut} ssrPath={`${basePath}${path}`} />,
    ),
    title: texts.t(`titles.${first.route.name}`, { ns: 'shell' }),
    description: texts.t('description', { ns: 'shell' }),
    ...readPageLanguage(),
  };
}
