import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessPage, type AssessParts } from '@/features/assess/assess-page';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { loadTelling } from '@/platform/bank-source/load-bank';

function lendParts(texts: i18n): AssessParts {
  return {
    loadResult: async (bank) => {
      const [{ bindTelling }, telling] = await Promise.all([
        import('@/features/results/result-page'),
        loadTelling(bank),
        loadNamespaces(texts, ['result']),
      ]);
      return bindTelling(telling);
    },
    loadHelp: async () => {
      const [{ HelpContent }] = await Promise.all([
        import('@/features/safety/help-content'),
        loadNamespaces(texts, ['help']),
      ]);
      return HelpContent;
    },
    loadPrivacy: async () => {
      const [{ PrivacyContent }] = await Promise.all([
        import('@/features/safety/privacy-content'),
        loadNamespaces(texts, ['privacy']),
      ]);
      return PrivacyContent;
    },
    loadChooseCode: async () => {
      const [{ ChooseCode }] = await Promise.all([
        import('@/features/keeping/choose-code'),
        loadNamespaces(texts, ['keeping']),
      ]);
      return ChooseCode;
    },
    loadKeepFile: async () => {
      const [{ KeepFile }] = await Promise.all([
        import('@/features/keeping/keep-file'),
        loadNamespaces(texts, ['keeping']),
      ]);
      return KeepFile;
    },
    loadOpen: async () => {
      const [{ OpenKept }] = await Promise.all([
        import('@/features/keeping/open-kept'),
        loadNamespaces(texts, ['keeping']),
      ]);
      return OpenKept;
    },
    loadKeptResult: async () => {
      const [{ KeptResultView }] = await Promise.all([
        import('@/features/keeping/kept-result'),
        loadNamespaces(texts, ['keeping']),
      ]);
      return KeptResultView;
    },
  };
}

/** Puts the questions together with what other features lend to them. */
export function Page() {
  const { i18n: texts } = useTranslation('take');
  const parts = useMemo(() => lendParts(texts), [texts]);
  return <AssessPage parts={parts} />;
}
