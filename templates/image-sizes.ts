/** How wide pictures are shown, as the attribute `sizes` has it. The checks compare them with what a browser lays out. */

/** The lead of a coverage: three fifths of the column on phones, the width of the text from 48rem. */
export const LEAD_SIZES =
  "(min-width: 68rem) min(100vw - 505px, 704px), (min-width: 48rem) 648px, calc(60vw - 31px)";

/** A picture of the contact sheet. */
export const SHEET_SIZES =
  "(min-width: 48rem) 300px, (min-width: 24rem) calc(50vw - 28px), calc(100vw - 42px)";

/** The large card of the front page, and the others. */
export const FIRST_CARD_SIZES = "(min-width: 68rem) 694px, (min-width: 48rem) 50vw, calc(100vw - 42px)";
export const CARD_SIZES = "(min-width: 48rem) 33vw, calc(100vw - 42px)";
