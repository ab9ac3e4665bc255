import { type KeyboardEvent, type ReactElement, useEffect, useId, useMemo, useRef, useState } from 'react';
import { compareNatural } from '../../../shared/base/compare.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import { portsOf } from '../../../shared/model/ports.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { portName } from '../../../shared/topology/names.ts';
import { useStore } from '../../state/use-design.ts';
import { type ConnectionPlan, planConnection } from './connection-plan.ts';
import { connect } from './connect-drag.ts';

const SHOWN = 40;

/** The list that connects by keyboard: type to find a port, arrows choose, Enter connects; every line says beforehand whether it would fit. */
export function ConnectPicker({ from, onClose }: { readonly from: readonly PortRef[]; readonly onClose: () => void }): ReactElement {
  const store = useStore();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const names = useMemo(() => freePorts(store, from), [store, from]);
  const options = useMemo(() => matching(names, query).map(({ ref, name }) => ({ ref, name, plan: planConnection(store, from, ref) })), [names, query, store, from]);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const take = (plan: ConnectionPlan | undefined): void => {
    if (plan !== undefined && connect(plan)) onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') take(options[chosen]?.plan);
    else if (event.key === 'ArrowDown') setChosen(Math.min(options.length - 1, chosen + 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, chosen - 1));
    else return;
    event.preventDefault();
  };
  const [first] = from;
  const title = from.length === 1 && first !== undefined ? `Connect ${portName(store, first)} to` : `Connect ${from.length} ports to`;
  return (
    <div className="connect-picker canvas-control" role="dialog" aria-label={title} onKeyDown={onKeyDown}>
      <label className="connect-picker-title" htmlFor={`${id}-input`}>{title}</label>
      <input
        id={`${id}-input`}
        ref={(input) => input?.focus()}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={options[chosen] === undefined ? undefined : `${id}-${chosen}`}
        autoComplete="off"
        placeholder="Device or port"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onBlur={onClose}
      />
      <ul id={`${id}-list`} ref={list} role="listbox" aria-label="Ports">
        {options.map(({ name, plan }, index) => (
          <li
            key={name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            aria-disabled={plan.tone === 'error'}
            data-tone={plan.tone}
            onPointerDown={(event) => {
              event.preventDefault();
              take(plan);
            }}
          >
            <span className="connect-picker-name">{name}</span>
            <span className="connect-picker-verdict">{plan.tone === 'ok' ? (plan.cableText ?? plan.verdict) : plan.verdict}</span>
          </li>
        ))}
      </ul>
      {options.length === 0 ? <p className="connect-picker-empty">No free port is named like that.</p> : null}
    </div>
  );
}

interface NamedPort {
  readonly ref: PortRef;
  readonly name: string;
}

/** Every port that nothing is plugged into, without those to be connected and, for a range, without their own device. */
function freePorts(view: DesignView, from: readonly PortRef[]): readonly NamedPort[] {
  const own = new Set(from.map(portRefKey));
  const devices = view.all('device').filter((device) => from.length === 1 || !from.some((port) => port.deviceId === device.id));
  return devices
    .flatMap((device) => {
      const type = view.get('deviceType', device.typeId);
      const keys = type === undefined ? [] : [...portsOf(type).keys()];
      return keys.map((portKey) => ({ deviceId: device.id, portKey })).filter((ref) => !own.has(portRefKey(ref)) && view.find('cablesByPort', portRefKey(ref)).length === 0);
    })
    .map((ref) => ({ ref, name: portName(view, ref) }))
    .sort((a, b) => compareNatural(a.name, b.name));
}

function matching(ports: readonly NamedPort[], query: string): readonly NamedPort[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return ports.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word))).slice(0, SHOWN);
}
