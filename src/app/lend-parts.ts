import type { i18n } from 'i18next';
import type { AssessParts } from '@/features/assess/assess-page';
import { loadNamespaces } from '@/i18n/load-namespaces';

/** What other features lend to the questions, whatever comes after the last of them. */
export function lendParts(texts: i18n): Omit<AssessParts, 'ending' | 'loadResult'> {
  return {
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
