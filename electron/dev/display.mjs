/** True where a window can be shown. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Chromium refuses to run its sandbox as root; a normal user always gets it. */
export const sandboxArgs = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
