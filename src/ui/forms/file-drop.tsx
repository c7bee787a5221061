import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '@/ui/layout/button';
import { fieldHygiene } from './field-hygiene';
import styles from './file-drop.module.css';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly removeLabel: string;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}

/** A file that is chosen or dropped; nothing of it is read here. */
export function FileDrop({ label, hint, accept, removeLabel, file, onFile }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFile(event.dataTransfer.files[0] ?? null);
  };
  const remove = () => {
    if (input.current !== null) input.current.value = '';
    onFile(null);
  };
  return (
    <div
      className={styles['drop']}
      data-over={isOver}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className={styles['hint']}>
        {hint}
      </span>
      <input
        {...fieldHygiene}
        ref={input}
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
      {file === null ? null : (
        <Button look="plain" onClick={remove}>
          {removeLabel}
        </Button>
      )}
    </div>
  );
}
