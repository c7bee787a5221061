import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useWindowVirtualizer,
} from '@tanstack/react-virtual';
import { type FocusEvent, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTopOf } from './top-of';
import styles from './virtual-list.module.css';

interface VirtualListProps<One> {
  readonly items: readonly One[];
  /** Differs between any two of the items, and stays the same for one. */
  readonly keyOf: (one: One) => string;
  /** Names the list for who hears it. */
  readonly label: string;
  readonly children: (one: One) => ReactNode;
  /** How high a row is likely to be; each is measured once it is drawn. */
  readonly estimatePx?: number;
}

/** Fewer are drawn all at once, so that searching in the page and printing find each of them. */
export const DRAWN_WHOLE_BELOW = 100;

/** How many rows are drawn before and after those in view. */
const OVERSCAN = 6;

const DEFAULT_ESTIMATE_PX = 72;

/** Where the focus may go next, besides the rows in view: to the ends, and to either neighbour. */
function rowsToReach(focused: number, count: number): readonly number[] {
  const around = focused === -1 ? [] : [focused - 1, focused, focused + 1];
  return [0, ...around, count - 1].filter((row) => row >= 0 && row < count);
}

/**
 * A list that may be ten thousand rows long and scrolls with the page. Only what is near the view is
 * drawn; with the Tab key it is walked as if all of it were, and the row that has the focus stays.
 */
export function VirtualList<One>(props: VirtualListProps<One>) {
  const { items, keyOf, label, children, estimatePx = DEFAULT_ESTIMATE_PX } = props;
  // Not forgotten when the focus leaves: it comes back from dialogs, and from other windows.
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const isPartial = items.length >= DRAWN_WHOLE_BELOW;
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const top = useTopOf(isPartial ? list : null);
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const focused = useMemo(
    () => (focusedKey === null ? -1 : keys.indexOf(focusedKey)),
    [keys, focusedKey],
  );

  // oxlint-disable-next-line react/incompatible-library -- The React Compiler is not used here.
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    enabled: isPartial,
    count: items.length,
    estimateSize: () => estimatePx,
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    overscan: OVERSCAN,
    scrollMargin: top,
    // A row that is not displayed measures 0; taken at its word, it would let every other row in.
    measureElement: (row, entry, instance) => measureElement(row, entry, instance) || estimatePx,
    rangeExtractor: useCallback(
      (range: Range) =>
        // In the order of the list: rows that are never moved never lose the focus.
        [
          ...new Set([...rowsToReach(focused, range.count), ...defaultRangeExtractor(range)]),
        ].toSorted((one, other) => one - other),
      [focused],
    ),
  });

  if (items.length === 0) return null;
  const rows: readonly { readonly index: number; readonly start?: number }[] = isPartial
    ? virtualizer.getVirtualItems()
    : items.map((_, index) => ({ index }));
  const onFocus = ({ target }: FocusEvent) => {
    const row = target.closest<HTMLLIElement>('[data-index]');
    setFocusedKey(keys[Number(row?.dataset['index'])] ?? null);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It only watches where the focus is.
    <ul
      ref={setList}
      // Said again, as Safari forgets it of lists without bullets.
      role="list"
      aria-label={label}
      className={styles['list']}
      data-partial={isPartial || undefined}
      style={isPartial ? { blockSize: virtualizer.getTotalSize() } : undefined}
      onFocus={onFocus}
    >
      {rows.map((row) => {
        const one = items[row.index];
        const key = keys[row.index];
        return one === undefined ? null : (
          <li
            key={key}
            ref={isPartial ? virtualizer.measureElement : undefined}
            data-index={row.index}
            aria-setsize={items.length}
            aria-posinset={row.index + 1}
            style={row.start === undefined ? undefined : { insetBlockStart: row.start - top }}
          >
            {children(one)}
          </li>
        );
      })}
    </ul>
  );
}
