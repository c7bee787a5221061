import { type Ref, useId } from 'react';
import { fieldHygiene } from './field-hygiene';
import styles from './text-field.module.css';

interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** YYYY-MM-DD, or empty. */
  readonly defaultValue: string;
  /** What is typed in part has no value; only the field itself can say so. */
  readonly ref: Ref<HTMLInputElement>;
}

/** A day as browsers let it be chosen: typed or picked, in the order of the reader's country. */
export function DateField({ label, hint, defaultValue, ref }: DateFieldProps) {
  const id = useId();
  return (
    <p className={styles['text']}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      <input
        {...fieldHygiene}
        ref={ref}
        id={id}
        type="date"
        max="9999-12-31"
        className={styles['field']}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        defaultValue={defaultValue}
      />
    </p>
  );
}
