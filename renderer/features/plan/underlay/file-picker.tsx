import { FileImage } from 'lucide-react';
import { type ReactElement, useId, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import styles from './import-dialog.module.css';

/* What the file dialog shows first; any file can be chosen, and its content decides. */
const ACCEPTED = '.png,.jpg,.jpeg,.svg,.pdf,image/png,image/jpeg,image/svg+xml,application/pdf';

/** The button that asks for a file, and the file's name. */
export function FilePicker({ fileName, onChoose }: { readonly fileName: string | undefined; readonly onChoose: (file: File) => void }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className={styles['picker']}>
      <input
        ref={input}
        type="file"
        className={styles['input']}
        accept={ACCEPTED}
        aria-label="Picture file"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onChoose(file);
          /* The same file may be chosen again after it was mended. */
          event.target.value = '';
        }}
      />
      <Button aria-describedby={id} onClick={() => input.current?.click()}>Choose a file…</Button>
      <span id={id} className={styles['file']}>
        <FileImage size={14} aria-hidden />
        {fileName ?? 'No file chosen, or drag one onto the plan'}
      </span>
    </div>
  );
}
