import type { ReactNode } from 'react';
import styles from './prose.module.css';

/** Running text: headings, paragraphs and lists with even distances. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <div className={styles['prose']}>{children}</div>;
}

export function Lead({ children }: { readonly children: ReactNode }) {
  return <p className={styles['lead']}>{children}</p>;
}

export function SmallPrint({ children }: { readonly children: ReactNode }) {
  return <p className={styles['small']}>{children}</p>;
}
