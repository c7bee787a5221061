import type { RouteName } from './routes';

/**
 * The source files that each page needs at once, by which the build finds their scripts and styles.
 * They stand apart from the routes, which are on the way to every page.
 */
export const routeModules: Readonly<Record<RouteName, readonly string[]>> = {
  start: ['src/features/start/start-page.tsx'],
  take: ['src/app/take-page.tsx'],
  together: ['src/features/together/together-page.tsx', 'src/i18n/locales/en/together.json'],
  here: ['src/app/here-page.tsx', 'src/i18n/locales/en/together.json'],
  look: ['src/app/look-page.tsx', 'src/i18n/locales/en/together.json'],
  invite: ['src/app/invite-page.tsx', 'src/i18n/locales/en/together.json'],
  reply: ['src/app/reply-page.tsx', 'src/i18n/locales/en/together.json'],
  respond: ['src/app/respond-page.tsx', 'src/i18n/locales/en/client.json'],
  open: ['src/app/open-page.tsx', 'src/i18n/locales/en/together.json'],
  practice: ['src/app/practice-page.tsx', 'src/i18n/locales/en/practice.json'],
  learn: ['src/features/learn/learn-page.tsx', 'src/i18n/locales/en/learn.json'],
  reading: [
    'src/features/learn/learn-page.tsx',
    'src/i18n/locales/en/learn.json',
    'src/i18n/locales/en/readings.json',
  ],
  method: [
    'src/app/method-page.tsx',
    'src/i18n/locales/en/method.json',
    'src/i18n/locales/en/learn.json',
  ],
  privacy: ['src/features/safety/privacy-page.tsx', 'src/i18n/locales/en/privacy.json'],
  help: ['src/features/safety/help-page.tsx', 'src/i18n/locales/en/help.json'],
  away: ['src/app/away-page.tsx'],
  notFound: ['src/app/not-found-page.tsx'],
};
