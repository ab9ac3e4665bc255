/** One more font, for scripts the typeface lacks. */
export interface FallbackFont {
  /** Family name, for example `Noto Sans Arabic`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The fonts a file is written with: TTF, OTF or WOFF (not WOFF2). Fallbacks are tried in order. */
export interface FontSet {
  readonly regular: Uint8Array;
  readonly medium: Uint8Array;
  readonly bold: Uint8Array;
  readonly fallbacks: readonly FallbackFont[];
}
