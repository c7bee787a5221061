import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import shell from './locales/en/shell.json';
import start from './locales/en/start.json';
import take from './locales/en/take.json';

/**
 * Creates the interface texts of this visit. The texts of the first pages are bundled, so the
 * instance is ready when this returns; the others come through `loadNamespaces`.
 */
export function createI18n(): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: false,
    ns: ['shell', 'start', 'take'],
    defaultNS: 'shell',
    resources: { en: { shell, start, take } },
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
