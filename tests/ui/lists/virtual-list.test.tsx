import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DRAWN_WHOLE_BELOW, VirtualList } from '@/ui/lists/virtual-list';

const ROW_PX = 40;
const LIKELY_PX = 50;

interface One {
  readonly id: string;
}

const listOf = (count: number): readonly One[] =>
  Array.from({ length: count }, (_, at) => ({ id: `row ${at + 1}` }));

const show = (items: readonly One[]) => (
  <VirtualList items={items} keyOf={({ id }) => id} label="Couples" estimatePx={LIKELY_PX}>
    {({ id }) => <button type="button">{id}</button>}
  </VirtualList>
);

const rows = (): readonly HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Couples' })).getAllByRole('listitem');
const names = (): readonly string[] => rows().map(({ textContent }) => textContent);
/** By its text: roles of many rows take long to find here. */
const button = (name: string): HTMLElement => screen.getByText(name);
const placeOf = (name: string): number =>
  Number.parseFloat(button(name).closest('li')?.style.insetBlockStart ?? '');

/** jsdom lays nothing out: the page is moved, and says so as a browser would. */
function scrollPageTo(px: number): void {
  act(() => {
    vi.stubGlobal('scrollY', px);
    window.dispatchEvent(new Event('scroll'));
  });
}

beforeEach(() => {
  vi.stubGlobal('scrollY', 0);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW_PX);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([1, 2, DRAWN_WHOLE_BELOW - 1])('a list of %i', (count) => {
  it('draws all of its rows, in the flow of the page', () => {
    render(show(listOf(count)));
    expect(names()).toEqual(listOf(count).map(({ id }) => id));
    for (const element of [screen.getByRole('list'), ...rows()]) {
      expect(element).not.toHaveAttribute('style');
    }
  });
});

it('is not there where there is nothing to list', () => {
  const { container } = render(show([]));
  expect(container).toBeEmptyDOMElement();
});

it.each([3, 10_000])('says of each row which of %i it is', (count) => {
  render(show(listOf(count)));
  for (const row of rows()) {
    expect(row).toHaveAttribute('aria-setsize', String(count));
    expect(row).toHaveTextContent(`row ${row.getAttribute('aria-posinset')}`);
  }
});

describe('a list of ten thousand', () => {
  it('draws what is in view, some rows around it, and the last one', () => {
    render(show(listOf(10_000)));
    const drawn = names();
    expect(drawn.length).toBeLessThan(60);
    const inView = Math.ceil(window.innerHeight / ROW_PX);
    expect(drawn.slice(0, inView)).toEqual(listOf(inView).map(({ id }) => id));
    expect(drawn.at(-1)).toBe('row 10000');
  });

  it('places its rows by the height that they have, and the unseen by the one that is likely', () => {
    render(show(listOf(10_000)));
    expect([1, 2, 3].map((at) => placeOf(`row ${at}`))).toEqual([0, ROW_PX, 2 * ROW_PX]);
    const drawn = rows().length;
    const { blockSize } = screen.getByRole('list').style;
    expect(blockSize).toBe(`${drawn * ROW_PX + (10_000 - drawn) * LIKELY_PX}px`);
  });

  it('draws what comes into view, and no longer what left it', () => {
    render(show(listOf(10_000)));
    scrollPageTo(300 * LIKELY_PX);
    expect(names()).toContain('row 310');
    expect(names()).not.toContain('row 20');
    expect(rows().length).toBeLessThan(60);
    expect(placeOf('row 311') - placeOf('row 310')).toBe(LIKELY_PX);
  });

  it('keeps the row that has the focus when the page is scrolled far away', async () => {
    render(show(listOf(10_000)));
    await userEvent.click(button('row 5'));
    const focused = document.activeElement;
    scrollPageTo(400_000);
    scrollPageTo(200_000);
    expect(names()).toContain('row 5');
    expect(document.activeElement).toBe(focused);
    expect(focused).toHaveTextContent('row 5');
  });

  it('leads the Tab key from a row far out of view to the next, and back', async () => {
    render(show(listOf(10_000)));
    await userEvent.click(button('row 5'));
    scrollPageTo(400_000);
    await userEvent.tab();
    expect(button('row 6')).toHaveFocus();
    await userEvent.tab();
    expect(button('row 7')).toHaveFocus();
    for (const name of ['row 6', 'row 5', 'row 4', 'row 3']) {
      await userEvent.tab({ shift: true });
      expect(button(name)).toHaveFocus();
    }
  });

  it('is entered at its first row, and from behind at its last, wherever the page stands', async () => {
    render(
      <>
        <button type="button">before</button>
        {show(listOf(10_000))}
        <button type="button">after</button>
      </>,
    );
    scrollPageTo(200_000);
    act(() => button('before').focus());
    await userEvent.tab();
    expect(button('row 1')).toHaveFocus();
    act(() => button('after').focus());
    await userEvent.tab({ shift: true });
    expect(button('row 10000')).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(button('row 9999')).toHaveFocus();
  });

  it('keeps the row that has the focus where the others are taken away', async () => {
    const items = listOf(10_000);
    const { rerender } = render(show(items));
    await userEvent.click(button('row 5'));
    const focused = document.activeElement;
    for (const step of [1, 40, 100]) {
      rerender(show(items.filter((_, at) => at % step === 4 % step)));
      expect(document.activeElement, `every ${step}`).toBe(focused);
      expect(focused).toHaveTextContent(/^row 5$/);
    }
    rerender(show(items.slice(0, 20)));
    expect(document.activeElement).toBe(focused);
    expect(rows()).toHaveLength(20);
    expect(placeOf('row 5')).toBeNaN();
  });

  it('does not draw every row where rows have no height, as in a part that is not displayed', () => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(0);
    render(show(listOf(10_000)));
    scrollPageTo(2_000);
    expect(rows().length).toBeLessThan(60);
  });
});
