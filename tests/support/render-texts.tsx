import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '@/i18n/i18n';
import { type LateNamespace, loadNamespaces } from '@/i18n/load-namespaces';

/** Renders parts of a page with the texts that people read; the late ones are loaded first. */
export async function renderWithTexts(part: ReactNode, ...late: readonly LateNamespace[]) {
  const texts = createI18n();
  await loadNamespaces(texts, late);
  return render(<I18nextProvider i18n={texts}>{part}</I18nextProvider>);
}
