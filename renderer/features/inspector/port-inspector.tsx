import { useCallback, type ReactElement } from 'react';
import { shortConnector } from '../../state/connector-name.ts';
import { isCage } from '../../../shared/model/connector.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import type { Channel } from '../../../shared/topology/channel.ts';
import { portName } from '../../../shared/topology/names.ts';
import { portFacts } from '../../../shared/topology/port-facts.ts';
import { trace } from '../../../shared/topology/trace.ts';
import { usePanels } from '../../state/panels.ts';
import { cableAt } from '../../state/port-text.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { ConnectForm } from './connect-form.tsx';
import styles from './inspector.module.css';
import { InspectorHead } from './inspector-head.tsx';
import { OpticField } from './optic-field.tsx';
import { PluggedCable } from './plugged-cable.tsx';
import { PortFields } from './port-fields.tsx';
import { SelectionFindings } from './selection-findings.tsx';
import { TraceStrip } from './trace-strip.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';

const MAX_CHANNELS = 4;

const channelsOf = (store: DesignStore, ref: PortRef): readonly Channel[] => trace(store, ref).channels.filter((channel) => channel.cables.length > 0);

/** A port: what it can do, what is in it, where it leads, and a way to connect it without the mouse. */
export function PortInspector({ port: { deviceId, portKey } }: { readonly port: PortRef }): ReactElement | null {
  const store = useStore();
  const facts = useDerived(useCallback((each: DesignStore) => portFacts(each, { deviceId, portKey }), [deviceId, portKey]));
  const channels = useDerived(useCallback((each: DesignStore) => channelsOf(each, { deviceId, portKey }), [deviceId, portKey]));
  const cable = useDerived(useCallback((each: DesignStore) => cableAt(each, { deviceId, portKey }), [deviceId, portKey]));
  if (facts === undefined) return null;
  const { group } = facts.port;
  return (
    <>
      <InspectorHead title={portName(store, facts.ref)} subtitle={`${shortConnector(group.connector)}, ${group.face} of ${facts.type.model}`} />
      <SelectionFindings id={deviceId} portKey={portKey} />
      <Section title="Port">
        <PortFields facts={facts} />
        {isCage(group.connector) ? <OpticField facts={facts} /> : null}
        <div className={styles['buttons']}><Button size="small" onClick={() => usePanels.getState().showPortSheet(deviceId, portKey)}>All ports…</Button></div>
      </Section>
      <Section title={cable === undefined ? 'Connect' : 'Cable'}>{cable === undefined ? <ConnectForm key={`${deviceId} ${portKey}`} from={facts.ref} /> : <PluggedCable cable={cable} />}</Section>
      {channels.slice(0, MAX_CHANNELS).map((channel, index) => <TraceStrip key={channel.key} channel={channel} number={index + 1} count={channels.length} />)}
    </>
  );
}
