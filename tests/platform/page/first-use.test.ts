import { describe, expect, it, vi } from 'vitest';
import { onFirstUse } from '@/platform/page/first-use';

const use = (sign: string, target: EventTarget = window) =>
  target.dispatchEvent(new Event(sign, { bubbles: true }));

describe('the first use of a page', () => {
  it.each(['pointerdown', 'keydown', 'wheel', 'touchstart'])('is told once: %s', (sign) => {
    const listener = vi.fn<() => void>();
    onFirstUse(listener);
    expect(listener).not.toHaveBeenCalled();
    use(sign);
    expect(listener).toHaveBeenCalledTimes(1);
    use(sign);
    use('keydown');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is none where the page only stands there, or moves by itself', () => {
    const listener = vi.fn<() => void>();
    onFirstUse(listener);
    for (const event of ['scroll', 'focus', 'pointermove', 'visibilitychange', 'click']) use(event);
    expect(listener).not.toHaveBeenCalled();
    use('keydown');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is heard also where something on the page keeps it to itself', () => {
    const listener = vi.fn<() => void>();
    onFirstUse(listener);
    const field = document.body.appendChild(document.createElement('input'));
    field.addEventListener('keydown', (event) => event.stopPropagation());
    use('keydown', field);
    field.remove();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
