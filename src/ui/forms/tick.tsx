import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './choice-group.module.css';
import { fieldHygiene } from './field-hygiene';

interface TickProps {
  readonly label: ReactNode;
  readonly register: Pick<ComponentPropsWithRef<'input'>, 'name' | 'onChange' | 'onBlur' | 'ref'>;
}

/** One thing to agree to by itself; it is never ticked beforehand. */
export function Tick({ label, register }: TickProps) {
  return (
    <label className={styles['option']}>
      <input {...register} {...fieldHygiene} type="checkbox" />
      <span>{label}</span>
    </label>
  );
}
