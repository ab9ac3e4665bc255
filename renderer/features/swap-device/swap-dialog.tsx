import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { swapDevice } from '../../../shared/commands/devices/swap-device.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import { deviceName } from '../../../shared/topology/names.ts';
import { type PortKeyMap, proposeMapping } from '../../../shared/topology/port-mapping.ts';
import { useConnectPanels } from '../../state/connect-panels.ts';
import { useNotices } from '../../state/notices.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { useRecord, useStore } from '../../state/use-design.ts';
import { broughtEntry, useUserLibrary } from '../../state/user-library.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import field from '../../ui/field.module.css';
import { Invitation } from '../../ui/invitation.tsx';
import { ToneTable } from '../../ui/tone-table.tsx';
import { MappingChoice } from './mapping-choice.tsx';
import { MAPPING_COLUMNS, mappingRows, mappingText } from './mapping-rows.ts';
import { type ModelChoice, modelChoices, modelsFor } from './model-list.ts';
import { ModelOptions } from './model-options.tsx';
import styles from './swap-device.module.css';

function Mapping({ device, choice, wanted, onWanted }: { readonly device: Device; readonly choice: ModelChoice; readonly wanted: PortKeyMap; readonly onWanted: (wanted: PortKeyMap) => void }): ReactElement {
  const store = useStore();
  const mapping = useMemo(() => proposeMapping(store, device, choice.entry, wanted), [store, device, choice, wanted]);
  const rows = useMemo(() => mappingRows(store, device, mapping), [store, device, mapping]);
  return (
    <div className={styles['mapping']}>
      <p className={styles['lead']} role="status">{choice.problem ?? mappingText(mapping)}</p>
      {rows.length === 0 ? <Invitation title="Nothing is plugged in" text="Name, place and facts of the device stay as they are." /> : <ToneTable label="Ports of the device and of the new model" columns={MAPPING_COLUMNS} rows={rows} />}
      {rows.length === 0 ? null : <MappingChoice mapping={mapping} entry={choice.entry} onChoose={(from, to) => onWanted({ ...Object.fromEntries(Object.entries(wanted).filter(([, key]) => key !== to)), [from]: to })} />}
    </div>
  );
}

function replace(device: Device, { entry }: ModelChoice, mapping: PortKeyMap): boolean {
  const swapped = runCommand(swapDevice, { deviceId: device.id, typeKey: entry.key, mapping, ...broughtEntry(entry.key) });
  if (!swapped.ok) return false;
  const { danglingIds, removedOptics } = swapped.value;
  const lost = [danglingIds.length === 0 ? '' : `${danglingIds.length} ${danglingIds.length === 1 ? 'cable' : 'cables'} left unplugged`, removedOptics.length === 0 ? '' : `${removedOptics.length} ${removedOptics.length === 1 ? 'optic' : 'optics'} taken out`].filter((part) => part !== '');
  const text = `${device.name} is now ${entry.model}${lost.length === 0 ? '; everything plugged in was kept' : `; ${lost.join(', ')}`}.`;
  const show = { label: 'Show', run: () => useSession.getState().focusOn(danglingIds) };
  useNotices.getState().show({ tone: lost.length === 0 ? 'success' : 'warning', text, ...(danglingIds.length === 0 ? {} : { action: show }) });
  return true;
}

function OpenSwap({ device, type }: { readonly device: Device; readonly type: DeviceType }): ReactElement {
  const store = useStore();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [wanted, setWanted] = useState<PortKeyMap>({});
  const own = useUserLibrary((state) => state.devices);
  const models = useMemo(() => modelsFor(type, own), [type, own]);
  const choices = useMemo(() => modelChoices(store, device, models, query), [store, device, models, query]);
  const choice = choices[active];
  const close = (): void => useConnectPanels.getState().closeSwap();
  const point = (index: number): void => {
    setActive(Math.max(0, Math.min(choices.length - 1, index)));
    setWanted({});
  };
  const take = (): void => {
    if (choice !== undefined && choice.problem === undefined && replace(device, choice, wanted)) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') take();
    else if (event.key === 'ArrowDown') point(active + 1);
    else if (event.key === 'ArrowUp') point(active - 1);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={`Replace ${deviceName(store, device)} with another model`} isLarge onClose={close}>
      <div className={styles['columns']}>
        <div className={styles['models']}>
          <div className={styles['search']}>
            <input
              type="search"
              className={field['input']}
              role="combobox"
              aria-label="Find a model"
              aria-expanded="true"
              aria-controls={listId}
              aria-activedescendant={choice === undefined ? undefined : `${listId}-${active}`}
              placeholder="Model, maker, 48 port poe"
              autoComplete="off"
              spellCheck={false}
              value={query}
              onChange={(event) => { setQuery(event.target.value); point(0); }}
              onKeyDown={onKeyDown}
            />
          </div>
          <ModelOptions id={listId} type={type} choices={choices} active={active} onPoint={point} />
        </div>
        {choice === undefined ? <Invitation title="No such model" text="Try fewer words, or build the device in the library first." /> : <Mapping device={device} choice={choice} wanted={wanted} onWanted={setWanted} />}
      </div>
      <footer className={styles['foot']}>
        <p className={styles['now']}>Now: {type.manufacturer} {type.model}</p>
        <Button onClick={close}>Cancel</Button>
        <Button look="primary" disabled={choice === undefined || choice.problem !== undefined} onClick={take}>Replace</Button>
      </footer>
    </Dialog>
  );
}

/** Replaces a device by another model: models on the left, what becomes of everything plugged in on the right. */
export function SwapDialog({ deviceId }: { readonly deviceId: Device['id'] }): ReactElement | null {
  const device = useRecord('device', deviceId);
  const type = useRecord('deviceType', device?.typeId);
  return device === undefined || type === undefined ? null : <OpenSwap device={device} type={type} />;
}
