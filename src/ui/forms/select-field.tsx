import { type ChangeEvent, useId } from 'react';
import { fieldHygiene } from './field-hygiene';
import styles from './text-field.module.css';

interface SelectFieldProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One of a few values, as the browser lets it be chosen. */
export function SelectField({ label, choices, value, onValue }: SelectFieldProps) {
  const id = useId();
  return (
    <p className={styles['text']}>
      <label htmlFor={id}>{label}</label>
      <select
        {...fieldHygiene}
        id={id}
        className={styles['field']}
        value={value}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => onValue(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  );
}
