import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForLock } from '@/platform/page/auto-lock';

const MINUTE = 60_000;
const onLock = vi.fn<() => void>();
let stop: () => void;
let isHidden = false;

beforeEach(() => {
  vi.useFakeTimers();
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  onLock.mockReset();
  stop = watchForLock(onLock);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const hide = (to: boolean) => {
  isHidden = to;
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('the lock of a practice that nobody is at', () => {
  it('comes after ten minutes without a key, a pointer or a touch', () => {
    vi.advanceTimersByTime(10 * MINUTE - 1);
    expect(onLock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    expect(onLock).toHaveBeenCalledTimes(1);
  });

  it.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'])(
    'is put off by %s',
    (sign) => {
      vi.advanceTimersByTime(9 * MINUTE);
      window.dispatchEvent(new Event(sign));
      vi.advanceTimersByTime(9 * MINUTE);
      expect(onLock).not.toHaveBeenCalled();
      vi.advanceTimersByTime(MINUTE + 5000);
      expect(onLock).toHaveBeenCalledTimes(1);
    },
  );

  it('comes after two minutes out of sight, and not before', () => {
    hide(true);
    vi.advanceTimersByTime(2 * MINUTE - 1);
    expect(onLock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    expect(onLock).toHaveBeenCalledTimes(1);
  });

  it('begins anew each time the page goes out of sight', () => {
    for (let turn = 0; turn < 3; turn += 1) {
      hide(true);
      vi.advanceTimersByTime(MINUTE + 30_000);
      hide(false);
      window.dispatchEvent(new Event('keydown'));
    }
    expect(onLock).not.toHaveBeenCalled();
  });

  it('comes at once where a computer wakes up after the time was over', () => {
    // Timers stood still; the clock did not.
    vi.setSystemTime(Date.now() + 11 * MINUTE);
    window.dispatchEvent(new Event('keydown'));
    expect(onLock).toHaveBeenCalledTimes(1);
  });

  it('comes at once where a page comes back into sight after too long', () => {
    hide(true);
    vi.setSystemTime(Date.now() + 3 * MINUTE);
    hide(false);
    expect(onLock).toHaveBeenCalledTimes(1);
  });

  it('comes once, and never after it was stopped', () => {
    vi.advanceTimersByTime(30 * MINUTE);
    expect(onLock).toHaveBeenCalledTimes(1);
    onLock.mockReset();
    const stopOther = watchForLock(onLock);
    stopOther();
    vi.advanceTimersByTime(30 * MINUTE);
    expect(onLock).not.toHaveBeenCalled();
  });
});
