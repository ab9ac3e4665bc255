import { beforeEach, expect, it, vi } from 'vitest';
import { LIBRARY } from '../../../shared/catalog/library.ts';
import { writeDeviceLibrary } from '../../../shared/formats/device-library/write-device-library.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { ipcError } from '../../../shared/ipc/errors.ts';

/** What the platform keeps, and what it was asked to write. */
const kept = vi.hoisted(() => ({ text: undefined as string | undefined, isReadable: true, writes: [] as { readonly text: string; readonly keepsOld?: boolean }[] }));

vi.mock('../../../renderer/platform/platform.ts', () => ({
  platform: {
    call: async (channel: string, request: { readonly text: string; readonly keepsOld?: boolean }) => {
      if (channel === 'userLibrary.get') return kept.isReadable ? ok(kept.text === undefined ? {} : { text: kept.text }) : err(ipcError('permission-denied', 'devices.json'));
      kept.writes.push(request);
      return ok(request.keepsOld === true ? { keptAs: 'devices.json.damaged-1' } : {});
    },
  },
}));

const [first, second] = LIBRARY.devices.slice(0, 2).map((device) => ({ ...device, key: `own-${device.key}` }));
if (first === undefined || second === undefined) throw new Error('no devices');

/** Starts anew, as with a new window. */
async function start() {
  vi.resetModules();
  const { connectUserLibrary } = await import('../../../renderer/state/keep-user-library.ts');
  const { useUserLibrary } = await import('../../../renderer/state/user-library.ts');
  const { useNotices } = await import('../../../renderer/state/notices.ts');
  await connectUserLibrary();
  return { library: useUserLibrary.getState, said: () => useNotices.getState().notices.map(({ text }) => text) };
}

beforeEach(() => {
  kept.text = undefined;
  kept.isReadable = true;
  kept.writes = [];
});

it('what is kept is there at the next start, and what changes is kept', async () => {
  const { library } = await start();
  library().setDevices([second, first]);
  await vi.waitFor(() => expect(kept.writes).toHaveLength(1));
  kept.text = kept.writes[0]?.text;
  const next = await start();
  expect(next.library().devices.map(({ key }) => key).toSorted()).toEqual([first.key, second.key].toSorted());
  expect([next.said(), kept.writes.length]).toEqual([[], 1]);
});

it.each([['{bad', []], ['', []], [writeDeviceLibrary([first, second]).replace('"manufacturer"', '"maker"'), 1]])('a damaged file is kept aside and said, and what can be read is there', async (text, count) => {
  kept.text = text;
  const { library, said } = await start();
  expect(library().devices).toHaveLength(count === 1 ? 1 : 0);
  expect(kept.writes).toEqual([{ text: writeDeviceLibrary(library().devices), keepsOld: true }]);
  expect(said()).toEqual([expect.stringMatching(/damaged\. It was kept as "devices\.json\.damaged-1"/)]);
});

it('a file that cannot be read is said, and not written over without a copy', async () => {
  kept.isReadable = false;
  const { library, said } = await start();
  expect([said(), kept.writes]).toEqual([[expect.stringMatching(/could not be read/)], []]);
  library().setDevices([first]);
  await vi.waitFor(() => expect(kept.writes).toEqual([{ text: writeDeviceLibrary([first]), keepsOld: true }]));
});
