import type { i18n } from 'i18next';

const lateNamespaces = {
  client: () => import('./locales/en/client.json'),
  privacy: () => import('./locales/en/privacy.json'),
  help: () => import('./locales/en/help.json'),
  ours: () => import('./locales/en/ours.json'),
  result: () => import('./locales/en/result.json'),
  together: () => import('./locales/en/together.json'),
  practice: () => import('./locales/en/practice.json'),
  clients: () => import('./locales/en/clients.json'),
  couples: () => import('./locales/en/couples.json'),
  desk: () => import('./locales/en/desk.json'),
  keeping: () => import('./locales/en/keeping.json'),
  learn: () => import('./locales/en/learn.json'),
  readings: () => import('./locales/en/readings.json'),
  method: () => import('./locales/en/method.json'),
} as const;

export type LateNamespace = keyof typeof lateNamespaces;

/**
 * Loads texts that are not part of the first load. A page that shows them must not render before
 * this resolves. Loading the same namespace again does nothing.
 */
export async function loadNamespaces(
  instance: i18n,
  namespaces: readonly LateNamespace[],
): Promise<void> {
  await Promise.all(
    namespaces
      .filter((namespace) => !instance.hasResourceBundle('en', namespace))
      .map(async (namespace) => {
        const texts = await lateNamespaces[namespace]();
        instance.addResourceBundle('en', namespace, texts.default);
      }),
  );
}
