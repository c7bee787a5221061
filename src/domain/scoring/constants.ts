/** Error SD of one intimacy item, in percent of the scale. An assumption: instrument, 2.1. */
export const AREA_ITEM_SD = 22;
/** Error SD of one labor item, in percent of the scale. An assumption: instrument, 2.3. */
export const LABOR_ITEM_SD = 24;
/** What a one-sided view cannot cure, in points. An assumption: instrument, 2.3. */
export const ONE_VIEW_SD = 6;
/** Areas that must be scored before there is a composite. */
export const AREAS_NEEDED = 6;
export const Z_LEANS = 1.645;
export const Z_CLEAR = 2.576;
export const Z_CHANGE = 1.96;
/** Two partners' composites differ clearly, and their views of who tends do not fit, from here. */
export const Z_COUPLE = 1.96;
/** Two partners' areas differ clearly from here: eight are tested at once. */
export const Z_AREA_CLEAR = 2.5;
/** Areas' mean difference up to this multiple of its noise is as close as can be told. */
export const CLOSE_NOISES = 1.25;
/** Level lines, half way between answer labels, in percent. */
export const OFTEN_FROM = 62.5;
export const RARELY_BELOW = 37.5;
/** Every comparison with a line gives way by this much, in favor of the higher word. */
export const TOLERANCE = 1e-9;
/** The too-close band of one role's difference, in points either side of "shared". */
export const ROLE_BAND = Z_LEANS * LABOR_ITEM_SD * Math.SQRT2;
