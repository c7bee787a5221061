import { type ReactNode, useEffect, useRef } from 'react';
import { Button, ButtonRow } from '@/ui/layout/button';
import styles from './practice.module.css';

interface AskOnceProps {
  readonly question: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly isDisabled?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Takes the place, and the focus, of the button that was pressed. */
export function AskOnce({ question, yes, no, isDisabled = false, onYes, onNo }: AskOnceProps) {
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => asked.current?.focus(), []);
  return (
    <div className={styles['asked']}>
      <div ref={asked} tabIndex={-1}>
        {question}
      </div>
      <ButtonRow>
        <Button onClick={onYes} disabled={isDisabled}>
          {yes}
        </Button>
        <Button onClick={onNo}>{no}</Button>
      </ButtonRow>
    </div>
  );
}
