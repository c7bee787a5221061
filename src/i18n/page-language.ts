export interface PageLanguage {
  /** BCP 47 tag for the `lang` attribute. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const languages: Record<ImportMetaEnv['BOTH_WAYS_PSEUDO'], PageLanguage> = {
  '': { lang: 'en', dir: 'ltr' },
  accents: { lang: 'en-XA', dir: 'ltr' },
  bidi: { lang: 'ar-XB', dir: 'rtl' },
};

/** Language and direction of the interface in this build. */
export function readPageLanguage(): PageLanguage {
  return languages[import.meta.env.BOTH_WAYS_PSEUDO];
}
