import { useCallback, type ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import type { Channel } from '../../../shared/topology/channel.ts';
import { channelsThrough } from '../../../shared/topology/trace.ts';
import { cableName } from '../../../shared/topology/names.ts';
import { colourLabel, statusLabel } from '../../state/choices.ts';
import { useDerived, useRecord, useStore } from '../../state/use-design.ts';
import { CableFields } from './cable-fields.tsx';
import { InspectorHead } from './inspector-head.tsx';
import { SelectionFindings } from './selection-findings.tsx';
import { TraceStrip } from './trace-strip.tsx';

/* A trunk may carry dozens of channels: the first few stand for all. */
const MAX_CHANNELS = 6;

function useChannels(cableId: Id<'cable'>): readonly Channel[] {
  return useDerived(useCallback((store: DesignStore) => {
    const cable = store.get('cable', cableId);
    return cable === undefined ? [] : channelsThrough(store, cable);
  }, [cableId]));
}

/** A cable: what is wrong with it, where its signal goes, what it is. */
export function CableInspector({ cableId }: { readonly cableId: Id<'cable'> }): ReactElement | null {
  const store = useStore();
  const cable = useRecord('cable', cableId);
  const type = useRecord('cableType', cable?.typeId);
  const channels = useChannels(cableId);
  if (cable === undefined || type === undefined) return null;
  const colour = colourLabel(cable.colour).toLowerCase();
  const subtitle = [type.model, colour, statusLabel(cable.status).toLowerCase()].filter((part) => part !== '').join(' · ');
  return (
    <>
      <InspectorHead title={`Cable ${cableName(store, cable)}`} subtitle={subtitle} />
      <SelectionFindings id={cableId} />
      {channels.slice(0, MAX_CHANNELS).map((channel, index) => <TraceStrip key={channel.key} channel={channel} number={index + 1} count={channels.length} />)}
      <CableFields cable={cable} type={type} />
    </>
  );
}
