import { type ComponentPropsWithRef, useId } from 'react';
import { fieldHygiene } from './field-hygiene';
import styles from './text-field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly maxLength?: number;
  /** More than one line; it is never a password field, which browsers offer to store. */
  readonly isLong?: boolean;
  /** How many lines are seen at once, where it is long. */
  readonly lines?: number;
  /** What stands in it is there to be read and copied. */
  readonly isReadOnly?: boolean;
  readonly register: Pick<
    ComponentPropsWithRef<'input'> & ComponentPropsWithRef<'textarea'>,
    'name' | 'onChange' | 'onBlur' | 'ref'
  >;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, maxLength, isLong = false, lines = 2, isReadOnly = false, register } = props;
  const id = useId();
  const field = {
    ...register,
    ...fieldHygiene,
    id,
    className: styles['field'],
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    maxLength,
    readOnly: isReadOnly,
  };
  return (
    <p className={styles['text']}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      {isLong ? <textarea {...field} rows={lines} /> : <input {...field} type="text" />}
    </p>
  );
}
