import { type ReactElement, useEffect, useState } from 'react';

/* Speech that follows every pixel of a drag is noise: the last sentence wins once the hand rests this long. */
const QUIET_MS = 150;

/** Says a sentence to screen readers when it changes. */
export function LiveAnnouncer({ text }: { readonly text: string }): ReactElement {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {said}
    </div>
  );
}
