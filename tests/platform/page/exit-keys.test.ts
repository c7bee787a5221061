import { fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { onExitKeys } from '@/platform/page/exit-keys';

let stop: () => void = () => undefined;
afterEach(() => stop());

function listen() {
  const leave = vi.fn<() => void>();
  stop = onExitKeys(leave);
  return leave;
}

function press(key: string, atMs: number, repeat = false): void {
  const event = new KeyboardEvent('keydown', { key, repeat, bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: atMs });
  fireEvent(document.body, event);
}

describe('Shift three times', () => {
  it('leaves at the third press within five seconds', () => {
    const leave = listen();
    press('Shift', 0);
    press('Shift', 2000);
    expect(leave).not.toHaveBeenCalled();
    press('Shift', 4999);
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('does not leave where the third press comes later', () => {
    const leave = listen();
    press('Shift', 0);
    press('Shift', 2000);
    press('Shift', 5000);
    expect(leave).not.toHaveBeenCalled();
    press('Shift', 6000);
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('does not leave where another key comes between, as with Shift and Tab', () => {
    const leave = listen();
    for (let at = 0; at < 6; at += 1) {
      press('Shift', 200 * at);
      press('Tab', 200 * at + 100);
    }
    expect(leave).not.toHaveBeenCalled();
  });

  it('does not count a key that is held down', () => {
    const leave = listen();
    press('Shift', 0);
    press('Shift', 100, true);
    press('Shift', 200, true);
    expect(leave).not.toHaveBeenCalled();
  });
});
