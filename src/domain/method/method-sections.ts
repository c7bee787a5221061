/** What the method page explains, each with a formula and an example, in the order of the page. */
export const METHOD_SECTIONS = [
  'missing',
  'area',
  'composite',
  'tending',
  'holding',
  'effort',
  'flow',
  'calls',
  'levels',
  'patterns',
  'change',
  'quality',
  'packet',
  'area-difference',
  'composite-difference',
  'joint-balance',
  'gap',
  'views',
  'roles',
] as const;

export type MethodSection = (typeof METHOD_SECTIONS)[number];
