import type { MouseEvent, ReactNode } from 'react';

interface HereLinkProps {
  readonly to: string;
  readonly children: ReactNode;
}

/** Brings a part of this page into view, and the focus to its heading. */
export function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/**
 * A link within the page. A plain one would add an entry to the history that does not know how many
 * of ours lie before it, and Leave now could not go back past them.
 */
export function HereLink({ to, children }: HereLinkProps) {
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={`#${to}`} onClick={onClick}>
      {children}
    </a>
  );
}
