/** How a language file names its language: language, script and region, such as "pt-BR". */
export const LOCALE_CODE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

/** The most characters that such a name can have: "abc-Defg-HI". */
export const LOCALE_LENGTH = 11;
