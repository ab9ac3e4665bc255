import { useCallback, type ReactElement } from 'react';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import { type PortRef, portRefKey } from '../../../shared/model/port-ref.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { couldConnect, judgeConnection } from '../../../shared/topology/cable-proposal.ts';
import type { Channel } from '../../../shared/topology/channel.ts';
import { findPort } from '../../../shared/topology/find-port.ts';
import { portName } from '../../../shared/topology/names.ts';
import { portFacts, portsOfDevice } from '../../../shared/topology/port-facts.ts';
import { trace } from '../../../shared/topology/trace.ts';
import { type CablePlug, judgeMove, moveCableEnd, plugAt, portsForPlug } from '../../state/move-cable-end.ts';
import { cableAt } from '../../state/port-text.ts';
import { runCommand } from '../../state/run-command.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { type TextVerdict, VerdictInput } from '../../ui/verdict-input.tsx';
import { TracePicture } from './trace-picture.tsx';
import styles from './port-sheet.module.css';

const TONES = { fits: 'success', warns: 'warning', refused: 'error' } as const;

function connectVerdict(view: DesignView, from: PortRef, text: string): TextVerdict | undefined {
  if (text.trim() === '') return undefined;
  const to = findPort(view, text);
  if (!to.ok) return { tone: 'info', text: to.error, canTake: false };
  const verdict = judgeConnection(view, from, to.value);
  const said = verdict.verdict === 'refused' ? verdict.reason : [verdict.proposal.model, verdict.reason].filter((part) => part !== undefined).join(', ');
  return { tone: TONES[verdict.verdict], text: said, canTake: verdict.verdict !== 'refused' };
}

const MAX_OFFERED = 150;

function freeFitting(view: DesignView, from: PortRef): readonly string[] {
  const facts = portFacts(view, from);
  const names: string[] = [];
  for (const device of facts === undefined ? [] : view.all('device')) {
    if (device.id === from.deviceId) continue;
    for (const port of portsOfDevice(view, device)) {
      if (names.length >= MAX_OFFERED) return names;
      if (facts !== undefined && couldConnect(facts, port) && view.find('cablesByPort', portRefKey(port.ref)).length === 0) names.push(portName(view, port.ref));
    }
  }
  return names;
}

function ConnectField({ from }: { readonly from: PortRef }): ReactElement {
  const store = useStore();
  const take = (text: string): void => {
    const to = findPort(store, text);
    if (to.ok) runCommand(connectPorts, { from, to: to.value });
  };
  return <VerdictInput label="Connect to" value="" placeholder="RACK/DEVICE:PORT" suggest={() => freeFitting(store, from)} judge={(text) => connectVerdict(store, from, text)} onTake={take} />;
}

function moveVerdict(view: DesignView, plug: CablePlug, text: string): TextVerdict | undefined {
  const to = findPort(view, text);
  if (!to.ok) return { tone: 'info', text: to.error, canTake: false };
  const verdict = judgeMove(view, plug, to.value);
  return { ...verdict, canTake: verdict.tone !== 'error' };
}

function MoveField({ plug, from }: { readonly plug: CablePlug; readonly from: PortRef }): ReactElement {
  const store = useStore();
  const take = (text: string): void => {
    const to = findPort(store, text);
    if (to.ok) moveCableEnd(plug, to.value);
  };
  return (
    <div className={styles['move']}>
      <VerdictInput label="Move to" value={portName(store, from)} placeholder="RACK/DEVICE:PORT" suggest={() => portsForPlug(store, plug)} judge={(text) => moveVerdict(store, plug, text)} onTake={take} />
      <Button size="small" onClick={() => moveCableEnd(plug, undefined)}>Unplug</Button>
    </div>
  );
}

const MAX_CHANNELS = 8;

/** The port in front: where its signal goes, drawn from end to end, and where its cable could go instead. */
export function FrontPort({ port, onShow }: { readonly port: PortRef; readonly onShow: (id: RecordId) => void }): ReactElement {
  const store = useStore();
  const { deviceId, portKey } = port;
  const channels = useDerived(useCallback((each: DesignStore): readonly Channel[] => trace(each, { deviceId, portKey }).channels.filter(({ cables }) => cables.length > 0), [deviceId, portKey]));
  const cable = useDerived(useCallback((each: DesignStore) => cableAt(each, { deviceId, portKey }), [deviceId, portKey]));
  const plug = cable && plugAt(cable, port);
  const more = channels.length - MAX_CHANNELS;
  return (
    <section className={styles['front']} aria-label={`Port ${portKey}`}>
      <div className={styles['frontHead']}>
        <h3>{portName(store, port)}</h3>
        <div className={styles['field']}>{plug === undefined ? <ConnectField key={portKey} from={port} /> : <MoveField key={portKey} plug={plug} from={port} />}</div>
      </div>
      {channels.length === 0 ? <p className={styles['nothing']}>{cable === undefined ? 'Nothing is plugged in here. Name another port to connect it.' : 'The cable leads nowhere yet.'}</p> : null}
      {channels.slice(0, MAX_CHANNELS).map((channel) => <TracePicture key={channel.key} channel={channel} start={port} onShow={onShow} />)}
      {more > 0 ? <p className={styles['nothing']}>and {more} more branches</p> : null}
    </section>
  );
}
