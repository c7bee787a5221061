import { describe, expect, it, vi } from 'vitest';
import { announceParting, onParting, type Parting } from '@/platform/page/parting';

const listen = () => vi.fn<(parting: Parting) => void>();

describe('parting from the page', () => {
  it.each(['leave', 'delete', 'hide'] as const)('tells everyone who listens: %s', (parting) => {
    const [one, two] = [listen(), listen()];
    const stops = [onParting(one), onParting(two)];
    announceParting(parting);
    expect(one.mock.calls).toEqual([[parting]]);
    expect(two.mock.calls).toEqual([[parting]]);
    stops.forEach((stop) => stop());
  });

  it('tells nobody who has stopped listening', () => {
    const [gone, here] = [listen(), listen()];
    const stopGone = onParting(gone);
    const stopHere = onParting(here);
    stopGone();
    announceParting('hide');
    expect(gone).not.toHaveBeenCalled();
    expect(here).toHaveBeenCalledTimes(1);
    stopHere();
  });

  it('tells the others where one stops listening at that moment', () => {
    const here = listen();
    const stops: (() => void)[] = [];
    stops.push(onParting(() => stops[0]?.()));
    stops.push(onParting(here));
    announceParting('leave');
    expect(here).toHaveBeenCalledTimes(1);
    stops.forEach((stop) => stop());
  });
});
