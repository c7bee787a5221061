/** The version of the bank that new answers are given on. */
export const CURRENT_BANK = '1.0.0';
