/** A language tag: a language, and at most two parts behind it, such as a script and a region. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;
