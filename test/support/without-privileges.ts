/* The user `nobody` of every Unix system. */
const NOBODY = 65534;

/** Does some work as a user whom file permissions hold: the superuser may write anywhere. */
export async function withoutPrivileges<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
