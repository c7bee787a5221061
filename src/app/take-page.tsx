import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessPage, type AssessParts } from '@/features/assess/assess-page';
import { loadNamespaces } from '@/i18n/load-namespaces';

function lendParts(texts: i18n): AssessParts {
  return {
    loadResult: async () => {
      const [{ ResultPage }] = await Promise.all([
        import('@/features/results/result-page'),
        loadNamespaces(texts, ['result']),
      ]);
      return ResultPage;
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
  };
}

/** Puts the questions together with what other features lend to them. */
export function Page() {
  const { i18n: texts } = useTranslation('take');
  const parts = useMemo(() => lendParts(texts), [texts]);
  return <AssessPage parts={parts} />;
}
