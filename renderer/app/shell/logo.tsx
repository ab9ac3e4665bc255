import type { ReactElement } from 'react';

/** The mark of the application: a cable between two ports. */
export function Logo({ className }: { readonly className?: string | undefined }): ReactElement {
  return (
    <svg viewBox="0 0 24 24" className={className} aria-hidden>
      <rect width="24" height="24" rx="5" fill="var(--accent)" />
      <path d="M6.5 16.5h3a2.5 2.5 0 0 0 2.5-2.5v-4a2.5 2.5 0 0 1 2.5-2.5h3" fill="none" stroke="var(--on-accent)" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="6.5" cy="16.5" r="2" fill="var(--on-accent)" />
      <circle cx="17.5" cy="7.5" r="2" fill="var(--on-accent)" />
    </svg>
  );
}
