const KEY = 'cablewright.devices';

/** The own device types that this browser remembers; undefined where there are none or storage is refused. */
export function readBrowserUserLibrary(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the own device types; false where storage is refused or full. `keepsOld` leaves what was there under another name. */
export function writeBrowserUserLibrary(text: string, keepsOld: boolean): boolean {
  try {
    const old = localStorage.getItem(KEY);
    if (keepsOld && old !== null) localStorage.setItem(`${KEY}.damaged`, old);
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
