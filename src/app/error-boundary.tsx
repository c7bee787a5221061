import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/layout/button';
import { PageFrame } from '@/ui/layout/page-frame';
import { Prose } from '@/ui/layout/prose';
import { basePath } from './base-path';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly isBroken: boolean;
}

/** Shows a calm page instead of a blank one. What went wrong is never shown: it may hold answers. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

/** Also what stands where a page cannot be loaded. */
export function BrokenPage() {
  const { t } = useTranslation('shell');
  return (
    <PageFrame>
      <Prose>
        <h1 tabIndex={-1}>{t('broken.heading')}</h1>
        <p>{t('broken.body')}</p>
        <p>
          <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>
        </p>
        <p>
          <a href={`${basePath}/`}>{t('broken.toStart')}</a>
        </p>
      </Prose>
    </PageFrame>
  );
}
