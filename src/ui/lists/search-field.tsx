import { useId } from 'react';
import { fieldHygiene } from '@/ui/forms/field-hygiene';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** How many are found, in words; it is said when it changes. */
  readonly found: string;
}

/** Narrows a list while it is typed in; nothing is sent off, and no key needs to be pressed. */
export function SearchField({ label, typed, onType, found }: SearchFieldProps) {
  const id = useId();
  return (
    <div role="search" className={styles['search']}>
      <label htmlFor={id}>{label}</label>
      <input
        {...fieldHygiene}
        id={id}
        type="search"
        enterKeyHint="search"
        className={styles['field']}
        value={typed}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      <p role="status" className={styles['found']}>
        {found}
      </p>
    </div>
  );
}
