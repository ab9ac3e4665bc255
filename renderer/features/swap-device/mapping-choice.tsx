import { useState, type ReactElement } from 'react';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import { portsOf } from '../../../shared/model/ports.ts';
import type { PortMapping } from '../../../shared/topology/port-mapping.ts';
import { Select } from '../../ui/select.tsx';
import styles from './swap-device.module.css';

/** Sends one port elsewhere than proposed: the port as it is, and the port of the same use that it shall become. */
export function MappingChoice({ mapping, entry, onChoose }: { readonly mapping: PortMapping; readonly entry: DeviceTypeEntry; readonly onChoose: (from: string, to: string) => void }): ReactElement {
  const [fromKey, setFromKey] = useState<string | undefined>(undefined);
  const used = [...mapping.unmapped, ...mapping.mapped].map(({ from }) => from);
  const from = used.find(({ key }) => key === fromKey);
  const targets = [...portsOf(entry).values()].filter(({ group }) => group.role === from?.group.role);
  return (
    <div className={styles['choice']}>
      <span>Send port</span>
      <Select label="Port now" value={from?.key} placeholder="Port" choices={used.map(({ key }) => ({ value: key, label: key }))} onChange={setFromKey} />
      <span>to</span>
      <Select
        label="Port it becomes"
        value={mapping.mapped.find((pair) => pair.from === from)?.to.key}
        placeholder="Port"
        isDisabled={from === undefined}
        choices={targets.map(({ key }) => ({ value: key, label: key }))}
        onChange={(to) => { if (from !== undefined) onChoose(from.key, to); }}
      />
    </div>
  );
}
