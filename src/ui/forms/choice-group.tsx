import type { ComponentPropsWithRef, ReactNode } from 'react';
import { fieldHygiene } from './field-hygiene';
import styles from './choice-group.module.css';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
}

type Registered = Pick<ComponentPropsWithRef<'input'>, 'name' | 'onChange' | 'onBlur' | 'ref'>;

interface ChoiceGroupProps {
  readonly legend: ReactNode;
  readonly choices: readonly Choice[];
  /** A choice that stands outside the scale, such as "did not come up". */
  readonly aside?: Choice;
  /** What stands beside the aside, such as a button that clears the answer. */
  readonly action?: ReactNode;
  readonly layout: 'scale' | 'list';
  /** The choice that is marked from the start, in HTML too which no script has touched yet. */
  readonly marked?: string;
  readonly register: Registered;
  readonly id?: string;
  readonly isReadOnly?: boolean;
}

/** One question: a native radio group in a fieldset with its own legend. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { legend, choices, aside, action, layout, marked, register, id } = props;
  const { isReadOnly = false } = props;
  const option = (choice: Choice) => (
    <label key={choice.value} className={styles['option']}>
      <input
        {...register}
        {...fieldHygiene}
        type="radio"
        value={choice.value}
        {...(marked === undefined ? {} : { defaultChecked: choice.value === marked })}
      />
      <span>{choice.label}</span>
    </label>
  );
  return (
    <fieldset className={styles['group']} id={id} disabled={isReadOnly}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles[layout]}>{choices.map(option)}</div>
      {(aside ?? action) === undefined ? null : (
        <div className={styles['aside']}>
          {aside === undefined ? null : option(aside)}
          {action}
        </div>
      )}
    </fieldset>
  );
}
