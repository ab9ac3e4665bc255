/**
 * What the application's pages may load and run: their own files and nothing else.
 * `wasm-unsafe-eval` lets the SVG renderer's WebAssembly compile; it does not allow evaluating text as script.
 * Inline styles are React's and the UI kit's; they cannot fetch anything, because images and fonts are limited as well.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');
