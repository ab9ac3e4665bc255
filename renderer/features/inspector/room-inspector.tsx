import type { ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { updateRoom } from '../../../shared/commands/rooms/update-room.ts';
import { commitRead, readName } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { useRecord, useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { InspectorHead } from './inspector-head.tsx';
import { RoomOutline, RoomTiles } from './room-shape.tsx';
import { SelectionFindings } from './selection-findings.tsx';
import { UnderlaySection } from './underlay-section.tsx';

/** A room: its name and size. */
export function RoomInspector({ roomId }: { readonly roomId: Id<'room'> }): ReactElement | null {
  const { show, read } = useLength();
  const store = useStore();
  const room = useRecord('room', roomId);
  if (room === undefined) return null;
  const racks = store.find('racksByRoom', roomId).length;
  const resize = (field: 'widthMm' | 'depthMm' | 'heightMm') => (text: string): string | undefined => commitRead(read(text), (value) => runCommand(updateRoom, { roomId, fields: { [field]: value } }));
  return (
    <>
      <InspectorHead title={room.name} subtitle={`Room, ${show(room.widthMm)} × ${show(room.depthMm)}, ${racks} ${racks === 1 ? 'rack' : 'racks'}`} />
      <SelectionFindings id={roomId} />
      <Section title="Facts">
        <TextField label="Name" value={room.name} onCommit={(text) => commitRead(readName(text), (name) => runCommand(updateRoom, { roomId, fields: { name } }))} />
        <TextField label="Width" value={show(room.widthMm)} inputMode="decimal" onCommit={resize('widthMm')} />
        <TextField label="Depth" value={show(room.depthMm)} inputMode="decimal" onCommit={resize('depthMm')} />
        <TextField label="Height" value={room.heightMm === undefined ? '' : show(room.heightMm)} placeholder="Not known" inputMode="decimal" onCommit={resize('heightMm')} />
      </Section>
      <RoomOutline room={room} />
      <RoomTiles room={room} />
      <UnderlaySection roomId={roomId} />
    </>
  );
}
