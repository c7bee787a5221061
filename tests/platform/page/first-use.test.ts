import { fireEvent } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { onFirstUse } from '@/platform/page/first-use';

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'];

function listen() {
  const listener = vi.fn<() => void>();
  onFirstUse(listener);
  return listener;
}

const show = (sign: string, where: EventTarget = document.body) =>
  where.dispatchEvent(new Event(sign, { bubbles: true, cancelable: true }));

describe('the first use of a page', () => {
  it.each(signs)('is a %s', (sign) => {
    const listener = listen();
    expect(listener).not.toHaveBeenCalled();
    show(sign);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each(signs)('is told once, by a %s, whatever comes after it', (first) => {
    const listener = listen();
    show(first);
    for (const sign of [...signs, ...signs]) show(sign);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is told once where the listener itself is what makes the next sign', () => {
    const listener = vi.fn<() => void>(() => void show('keydown'));
    onFirstUse(listener);
    show('pointerdown');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is noticed where a part of the page keeps the sign to itself', () => {
    const listener = listen();
    const part = document.createElement('button');
    document.body.append(part);
    part.addEventListener('keydown', (event) => event.stopPropagation());
    fireEvent.keyDown(part);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is nothing that a page does by itself while it only stands there', () => {
    const listener = listen();
    for (const [event, where] of [
      ['load', window],
      ['pageshow', window],
      ['resize', window],
      ['scroll', document],
      ['focus', window],
      ['visibilitychange', document],
      ['pointermove', document.body],
      ['mouseover', document.body],
    ] as const) {
      show(event, where);
    }
    expect(listener).not.toHaveBeenCalled();
    show('keydown');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is told to everyone who asked', () => {
    const [one, two] = [listen(), listen()];
    show('wheel');
    expect(one).toHaveBeenCalledTimes(1);
    expect(two).toHaveBeenCalledTimes(1);
  });
});
