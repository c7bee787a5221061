import { useSyncExternalStore } from 'react';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { NewVersionProvider } from '@/ui/layout/new-version';
import { type WaysOut, WaysOutProvider } from '@/ui/layout/ways-out';
import { basePath } from './base-path';
import { useCountedLocation } from './counted-location';
import { ErrorBoundary } from './error-boundary';
import { newerBuild } from './newer-build';
import type { LoadedPage } from './routes';
import { useShownPage } from './use-shown-page';

interface AppProps {
  readonly texts: i18n;
  /** The page of the address the visit starts at, loaded before the first render. */
  readonly first: LoadedPage;
  readonly waysOut: WaysOut;
  /** The address to render when there is no browser. */
  readonly ssrPath?: string;
}

export function App({ texts, first, waysOut, ssrPath }: AppProps) {
  return (
    <I18nextProvider i18n={texts}>
      <WaysOutProvider value={waysOut}>
        <Router
          base={basePath}
          hook={useCountedLocation}
          {...(ssrPath === undefined ? {} : { ssrPath })}
        >
          <CurrentPage texts={texts} first={first} />
        </Router>
      </WaysOutProvider>
    </I18nextProvider>
  );
}

function CurrentPage({ texts, first }: Pick<AppProps, 'texts' | 'first'>) {
  const { route, Page } = useShownPage(texts, first);
  const take = useSyncExternalStore(newerBuild.subscribe, newerBuild.read, () => null);
  return (
    <NewVersionProvider value={take}>
      <ErrorBoundary key={route.path}>
        <Page />
      </ErrorBoundary>
    </NewVersionProvider>
  );
}
