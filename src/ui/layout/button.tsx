import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> {
  readonly look?: 'primary' | 'quiet' | 'plain';
}

const looks = {
  primary: `${styles['button']} ${styles['primary']}`,
  quiet: styles['button'],
  plain: styles['plain'],
} as const;

export function Button({ look = 'quiet', ...rest }: ButtonProps) {
  return <button type="button" className={looks[look]} {...rest} />;
}

/** The class of a link that looks like a button; it stays a link. */
export function linkLook(look: keyof typeof looks): string {
  return looks[look] ?? '';
}

export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}
