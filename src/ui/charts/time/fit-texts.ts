/** A text in the picture, by its middle and half its width, in pixels. */
export interface PlacedText {
  readonly middle: number;
  readonly half: number;
}

/** Between two texts that stand side by side. */
const GAP = 10;

/** Of the signs of one text size, in pixels; generous, as texts are not measured before they stand. */
const SIGN_PX = 8.2;
const WIDE_SIGN_PX = 14.5;

/** From here on, scripts have signs as wide as they are high. */
const WIDE_FROM = 0x2e80;

export function guessWidth(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + ((sign.codePointAt(0) ?? 0) >= WIDE_FROM ? WIDE_SIGN_PX : SIGN_PX),
    0,
  );
}

const isApart = (one: PlacedText, other: PlacedText): boolean =>
  Math.abs(one.middle - other.middle) >= one.half + other.half + GAP;

export interface DayText extends PlacedText {
  readonly day: number;
  readonly text: string;
  /** 0 below the line; 1 below that, where first and last do not fit side by side. */
  readonly row: 0 | 1;
}

interface DayRoom {
  readonly days: readonly number[];
  readonly describeDay: (day: number) => string;
  readonly placeOf: (day: number) => number;
  /** The ends of the room, in pixels; no text leaves it. */
  readonly from: number;
  readonly to: number;
}

/** Which days are written below a time line: the first, the last, and what fits between them. */
export function fitDays({ days, describeDay, placeOf, from, to }: DayRoom): readonly DayText[] {
  const place = (day: number): DayText => {
    const text = describeDay(day);
    const half = Math.min(guessWidth(text), to - from) / 2;
    const middle = Math.min(Math.max(placeOf(day), from + half), to - half);
    return { day, text, half, middle, row: 0 };
  };
  const sorted = [...new Set(days)].toSorted((one, other) => one - other);
  const [first, ...rest] = sorted.map(place);
  const last = rest.pop();
  if (first === undefined) return [];
  if (last === undefined) return [first];
  if (!isApart(first, last)) return [first, { ...last, row: 1 }];
  const kept = [first];
  for (const one of rest) {
    if ([...kept, last].every((other) => isApart(one, other))) kept.push(one);
  }
  return [...kept, last];
}

/** How many rows of days may be needed where the room is narrowest. */
export function countRows(days: readonly number[], describeDay: (day: number) => string): 1 | 2 {
  const rows = fitDays({ days, describeDay, placeOf: (day) => day, from: 0, to: NARROWEST }).map(
    ({ row }) => row,
  );
  return rows.includes(1) ? 2 : 1;
}

/** What is left of 320 px, beside the words. */
const NARROWEST = 190;

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

interface FigureRoom<Id> {
  readonly id: Id;
  /** Where the text may stand, the better place first. */
  readonly places: readonly Box[];
}

/**
 * Which figures are written beside their marks, and where: those that cover no mark and no other
 * figure. Earlier ones of the list come first; all of them stand in the table below.
 */
export function fitFigures<Id>(
  figures: readonly FigureRoom<Id>[],
  marks: readonly Box[],
): ReadonlyMap<Id, Box> {
  const taken = [...marks];
  const fitted = new Map<Id, Box>();
  for (const { id, places } of figures) {
    const free = places.find((place) => !taken.some((other) => overlaps(place, other)));
    if (free === undefined) continue;
    taken.push(free);
    fitted.set(id, free);
  }
  return fitted;
}
