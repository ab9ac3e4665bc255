/** Counts of one check: `failures` are lines for the person. */
export const tally = (passed, failed, skipped = 0, failures = '') => ({ passed, failed, skipped, failures });

/** One tool that either passes or fails. */
export const passOrFail = (code, output) => (code === 0 ? tally(1, 0) : tally(0, 1, 0, output));

/** The sum of several checks. */
export const sum = (tallies) =>
  tallies.reduce((all, one) => tally(all.passed + one.passed, all.failed + one.failed, all.skipped + one.skipped), tally(0, 0));

/** `12 passed, 0 failed`, and what was skipped when anything was. */
export const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
