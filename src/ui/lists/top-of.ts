import { useLayoutEffect, useState } from 'react';

/**
 * How far below the top of the page an element begins, in CSS pixels; it follows when what stands
 * above grows or shrinks. 0 where there is no element.
 */
export function useTopOf(element: HTMLElement | null): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = () => setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    measure();
    // Whatever moves the element changes the height of one of those that it lies in.
    const observer = new ResizeObserver(measure);
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      observer.observe(around);
    }
    return () => observer.disconnect();
  }, [element]);
  return element === null ? 0 : top;
}
