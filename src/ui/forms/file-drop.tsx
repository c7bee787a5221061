import { FilesDrop } from './files-drop';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly removeLabel: string;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}

/** One file that is chosen or dropped; nothing of it is read here. */
export function FileDrop({ file, onFile, ...rest }: FileDropProps) {
  return (
    <FilesDrop
      {...rest}
      isMany={false}
      count={file === null ? 0 : 1}
      onFiles={([first]) => onFile(first ?? null)}
    />
  );
}
