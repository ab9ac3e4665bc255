/** The scheme of the application's own pages. */
export const APP_SCHEME = 'app';

/** The origin of the application's own pages. */
export const APP_ORIGIN = `${APP_SCHEME}://cablewright`;

/** The scheme of an address, with its colon; empty for text that is no address. */
export const schemeOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '');

/** True for an address of the application's own pages. */
export function isAppUrl(url: string): boolean {
  return schemeOf(url) === `${APP_SCHEME}:` && new URL(url).host === 'cablewright';
}
