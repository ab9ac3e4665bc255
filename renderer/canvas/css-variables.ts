import type { CSSProperties } from 'react';

/** A style that also sets CSS variables. */
export type StyleWithVariables = CSSProperties & { readonly [name: `--${string}`]: number | string };
