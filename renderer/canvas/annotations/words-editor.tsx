import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { useCameraValue } from '../camera.ts';

const LEAST_PX = 13;

/** The words of an annotation while they are written, where they will stand. Enter takes them over, Escape leaves them as they were. */
export function WordsEditor({ at, text, textMm, label, onCommit, onCancel }: {
  /** In the drawing: the upper left corner of the words. */
  readonly at: Vec;
  readonly text: string;
  readonly textMm: number;
  readonly label: string;
  readonly onCommit: (text: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const left = useCameraValue((camera) => Math.round(at.x * camera.viewport().zoom + camera.viewport().x));
  const top = useCameraValue((camera) => Math.round(at.y * camera.viewport().zoom + camera.viewport().y));
  const size = useCameraValue((camera) => Math.max(LEAST_PX, textMm * camera.viewport().zoom));
  const area = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.select();
  }, []);
  const end = (run: () => void): void => {
    if (isDone.current) return;
    isDone.current = true;
    run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') end(onCancel);
    else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      end(() => onCommit(area.current?.value.trim() ?? ''));
    }
  };
  return (
    <textarea
      ref={area}
      className="annotation-words"
      aria-label={label}
      title="Enter takes it over, Shift+Enter begins a line, Esc leaves it as it was"
      style={{ left, top, fontSize: size }}
      rows={1}
      maxLength={10_000}
      defaultValue={text}
      onKeyDown={onKeyDown}
      onBlur={() => end(() => onCommit(area.current?.value.trim() ?? ''))}
    />
  );
}
