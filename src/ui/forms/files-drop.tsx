import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '@/ui/layout/button';
import { fieldHygiene } from './field-hygiene';
import styles from './file-drop.module.css';

interface FilesDropProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly removeLabel: string;
  /** How many are chosen now. */
  readonly count: number;
  readonly isMany?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files that are chosen or dropped; nothing of them is read here. */
export function FilesDrop(props: FilesDropProps) {
  const { label, hint, accept, removeLabel, count, isMany = true, onFiles } = props;
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const files = Array.from(list ?? []);
    onFiles(isMany ? files : files.slice(0, 1));
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  const remove = () => {
    if (input.current !== null) input.current.value = '';
    onFiles([]);
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
        multiple={isMany}
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => take(event.target.files)}
      />
      {count === 0 ? null : (
        <Button look="plain" onClick={remove}>
          {removeLabel}
        </Button>
      )}
    </div>
  );
}
