import { useId, useMemo, useState, type FormEvent, type ReactElement } from 'react';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { type ConnectionVerdict, couldConnect, judgeConnection } from '../../../shared/topology/cable-proposal.ts';
import { findPort } from '../../../shared/topology/find-port.ts';
import { portName } from '../../../shared/topology/names.ts';
import { portFacts, portsOfDevice } from '../../../shared/topology/port-facts.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Button } from '../../ui/button.tsx';
import field from '../../ui/field.module.css';
import { ToneIcon, type Tone } from '../../ui/tone-icon.tsx';
import styles from './inspector.module.css';

const MAX_SUGGESTIONS = 200;

/** Names of the free ports that a cable from here could go to. */
function freeFittingPorts(store: DesignStore, from: PortRef): readonly string[] {
  const facts = portFacts(store, from);
  if (facts === undefined) return [];
  const names: string[] = [];
  for (const device of store.all('device')) {
    if (device.id === from.deviceId) continue;
    for (const port of portsOfDevice(store, device)) {
      if (names.length >= MAX_SUGGESTIONS) return names;
      if (couldConnect(facts, port) && store.find('cablesByPort', portRefKey(port.ref)).length === 0) names.push(portName(store, port.ref));
    }
  }
  return names;
}

const TONE: Readonly<Record<ConnectionVerdict['verdict'], Tone>> = { fits: 'success', warns: 'warning', refused: 'error' };

function Verdict({ verdict }: { readonly verdict: ConnectionVerdict }): ReactElement {
  const { show } = useLength();
  const text = verdict.verdict === 'refused' ? verdict.reason : [verdict.proposal.model, verdict.proposal.lengthMm === undefined ? undefined : show(verdict.proposal.lengthMm), verdict.proposal.colour, verdict.reason].filter((part) => part !== undefined).join(', ');
  return <p className={styles['verdict']} role="status"><ToneIcon tone={TONE[verdict.verdict]} size={14} /><span>{text}</span></p>;
}

/** Connects a port by naming the other one; the verdict and the cable are shown before anything is done. */
export function ConnectForm({ from }: { readonly from: PortRef }): ReactElement {
  const id = useId();
  const store = useStore();
  const [text, setText] = useState('');
  const suggestions = useDerived(useMemo(() => (each: DesignStore) => freeFittingPorts(each, from), [from]));
  const target = text.trim() === '' ? undefined : findPort(store, text);
  const verdict = target?.ok === true ? judgeConnection(store, from, target.value) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (target?.ok !== true || verdict === undefined || verdict.verdict === 'refused') return;
    const cable = runCommand(connectPorts, { from, to: target.value });
    if (cable.ok) useSession.getState().focusOn([cable.value]);
  };
  return (
    <form onSubmit={submit}>
      <label className={field['label']} htmlFor={id}>Other port, as RACK/DEVICE:PORT</label>
      <input id={id} className={field['input']} list={`${id}-ports`} value={text} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.target.value)} />
      <datalist id={`${id}-ports`}>{suggestions.map((name) => <option key={name} value={name} />)}</datalist>
      {verdict === undefined ? null : <Verdict verdict={verdict} />}
      {target?.ok === false && text.includes(':') ? <p className={styles['verdict']} role="status"><ToneIcon tone="info" size={14} /><span>{target.error}</span></p> : null}
      <div className={styles['buttons']}><Button type="submit" size="small" look="primary" disabled={verdict === undefined || verdict.verdict === 'refused'}>Connect</Button></div>
    </form>
  );
}
