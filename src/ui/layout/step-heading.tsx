import { type ReactNode, useEffect, useRef } from 'react';

/**
 * The heading of a step that comes without a new page: it takes the focus when it appears, so that a
 * screen reader begins there, and the keyboard too.
 */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
