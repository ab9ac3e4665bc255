import { useMemo, type ReactElement } from 'react';
import { setOptic } from '../../../shared/commands/ports/set-optic.ts';
import { formatSpeed } from '../../../shared/base/units.ts';
import { shortConnector } from '../../state/connector-name.ts';
import { type AnyOpticType, availableOptics, opticFitsPort } from '../../../shared/topology/optic-choice.ts';
import type { PortFacts } from '../../../shared/topology/port-facts.ts';
import { runCommand } from '../../state/run-command.ts';
import { useStore } from '../../state/use-design.ts';
import { SelectField } from '../../ui/select.tsx';

const NONE = '';

const noteOf = (optic: AnyOpticType): string => [optic.manufacturer, optic.phy, formatSpeed(optic.speedMbps), shortConnector(optic.connector)].filter((part) => part !== undefined).join(' · ');

/** The module in a cage: only those that fit the cage and run at a rate of the port. */
export function OpticField({ facts }: { readonly facts: PortFacts }): ReactElement {
  const store = useStore();
  const { deviceId, portKey } = facts.ref;
  const { port, opticType } = facts;
  const choices = useMemo(() => {
    const fitting = availableOptics(store).filter((optic) => opticFitsPort(port, optic) || optic.key === opticType?.key);
    const sorted = [...fitting].sort((a, b) => b.speedMbps - a.speedMbps || a.model.localeCompare(b.model, 'en'));
    return [{ value: NONE, label: 'Empty' }, ...sorted.map((optic) => ({ value: optic.key, label: optic.model, note: noteOf(optic) }))];
  }, [store, port, opticType]);
  return <SelectField label="Optic" value={opticType?.key ?? NONE} choices={choices} onChange={(key) => runCommand(setOptic, { deviceId, portKey, typeKey: key === NONE ? undefined : key })} />;
}
