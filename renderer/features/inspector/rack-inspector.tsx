import { useCallback, type ReactElement } from 'react';
import { updateRack } from '../../../shared/commands/racks/update-rack.ts';
import { formatPower } from '../../../shared/base/units.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Rack } from '../../../shared/model/rack.ts';
import type { RackType } from '../../../shared/model/rack-type.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { freeUnits } from '../../../shared/topology/occupancy.ts';
import { rackLoad } from '../../../shared/topology/rack-load.ts';
import { powerOf } from '../../../shared/topology/port-facts.ts';
import { STATUS_CHOICES } from '../../state/choices.ts';
import { commitRead, readName, readWatts } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { useDerived, useRecord } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { FactRow } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { InspectorHead } from './inspector-head.tsx';
import { RackContents } from './rack-contents.tsx';
import { RackDevices } from './rack-devices.tsx';
import { RackSpot } from './rack-spot.tsx';
import { SelectionFindings } from './selection-findings.tsx';

const NUMBERING = [
  { value: 'bottom-up', label: 'From the bottom' },
  { value: 'top-down', label: 'From the top' },
] as const;

const unknownText = (count: number): string => (count === 0 ? '' : ` (${count} unknown)`);

/** What hangs in a rack and what it draws. */
function loadTexts(store: DesignStore, id: Id<'rack'>): { readonly weight: string; readonly power: string; readonly free: string } {
  const { knownG, unknownCount } = rackLoad(store, id);
  const draws = store.find('devicesByRack', id).map((device) => powerOf(store, device).maxW);
  const drawW = draws.reduce<number>((sum, draw) => sum + (draw ?? 0), 0);
  return {
    weight: `${Math.round(knownG / 1000)} kg${unknownText(unknownCount)}`,
    power: `${formatPower(drawW)}${unknownText(draws.filter((draw) => draw === undefined).length)}`,
    free: `${freeUnits(store, id)} U`,
  };
}

function RackLoad({ rack, type }: { readonly rack: Rack; readonly type: RackType }): ReactElement {
  const { show } = useLength();
  const { weight, power, free } = useDerived(useCallback((store: DesignStore) => loadTexts(store, rack.id), [rack.id]));
  return (
    <Section title="Load">
      <dl>
        <FactRow label="Free">{free} of {type.heightU} U</FactRow>
        <FactRow label="Weight">{weight}{type.maxLoadG === undefined ? '' : ` of ${Math.round(type.maxLoadG / 1000)} kg`}</FactRow>
        <FactRow label="Draws at most">{power}{rack.powerLimitW === undefined ? '' : ` of ${formatPower(rack.powerLimitW)}`}</FactRow>
        <FactRow label="Outside">{`${show(type.widthMm)} × ${show(type.depthMm)}`}</FactRow>
        <FactRow label="Usable depth">{type.usableDepthMm === undefined ? 'Not known' : show(type.usableDepthMm)}</FactRow>
      </dl>
    </Section>
  );
}

/** A rack: what is wrong with it, what it is, what it carries. */
export function RackInspector({ rackId }: { readonly rackId: Id<'rack'> }): ReactElement | null {
  const rack = useRecord('rack', rackId);
  const type = useRecord('rackType', rack?.typeId);
  if (rack === undefined || type === undefined) return null;
  const commitLimit = (text: string): string | undefined =>
    commitRead(readWatts(text), (powerLimitW) => runCommand(updateRack, powerLimitW === undefined ? { rackId, fields: {}, clear: ['powerLimitW'] } : { rackId, fields: { powerLimitW } }));
  return (
    <>
      <InspectorHead title={`Rack ${rack.name}`} subtitle={`${type.manufacturer} ${type.model}`} />
      <SelectionFindings id={rackId} />
      <Section title="Facts">
        <TextField label="Name" value={rack.name} onCommit={(text) => commitRead(readName(text), (name) => runCommand(updateRack, { rackId, fields: { name } }))} />
        <SelectField label="Status" value={rack.status} choices={STATUS_CHOICES} onChange={(status) => runCommand(updateRack, { rackId, fields: { status } })} />
        <SelectField label="Numbered" value={rack.numbering} choices={NUMBERING} onChange={(numbering) => runCommand(updateRack, { rackId, fields: { numbering } })} />
        <TextField label="Power limit" value={rack.powerLimitW === undefined ? '' : formatPower(rack.powerLimitW)} placeholder="Not known" inputMode="decimal" onCommit={commitLimit} />
        <RackSpot rack={rack} />
      </Section>
      <RackContents rackId={rackId} />
      <RackLoad rack={rack} type={type} />
      <RackDevices rackId={rackId} />
    </>
  );
}
