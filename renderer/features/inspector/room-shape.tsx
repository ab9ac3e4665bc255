import type { ReactElement } from 'react';
import { setOutline } from '../../../shared/commands/rooms/set-outline.ts';
import { updateRoom } from '../../../shared/commands/rooms/update-room.ts';
import type { Room } from '../../../shared/model/room.ts';
import { outlineOf } from '../../../shared/topology/room-outline.ts';
import { commitRead } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { useLength } from '../../state/use-length.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CornerFields } from './corner-fields.tsx';
import styles from './inspector.module.css';
import { readCoordinate } from './read-coordinate.ts';

/* The tile of most raised floors. */
const USUAL_TILE_MM = 600;
const [LEAST_TILE_MM, MOST_TILE_MM] = [100, 5000];

/** The walls of a room: a rectangle, or corner by corner. */
export function RoomOutline({ room }: { readonly room: Room }): ReactElement {
  const roomId = room.id;
  if (room.outline === undefined) {
    const corners = outlineOf(room).map(({ x, y }) => ({ xMm: x, yMm: y }));
    return <Section title="Walls" aside="Rectangle"><div className={styles['buttons']}><Button size="small" onClick={() => runCommand(setOutline, { roomId, corners })}>Edit corners</Button></div></Section>;
  }
  return (
    <Section title="Walls" aside={`${room.outline.length} corners`}>
      <CornerFields corners={room.outline} least={3} onChange={(corners) => runCommand(setOutline, { roomId, corners })} />
      <div className={styles['buttons']}><Button size="small" onClick={() => runCommand(setOutline, { roomId })}>Back to a rectangle</Button></div>
    </Section>
  );
}

/** The tiles of a raised floor: how large, and where the first corner lies. */
export function RoomTiles({ room }: { readonly room: Room }): ReactElement {
  const { show, read } = useLength();
  const { id: roomId, tiles } = room;
  if (tiles === undefined) return <Section title="Floor tiles" aside="None"><div className={styles['buttons']}><Button size="small" onClick={() => runCommand(updateRoom, { roomId, fields: { tiles: { sizeMm: USUAL_TILE_MM } } })}>Lay tiles of 600 mm</Button></div></Section>;
  const lay = (part: Partial<NonNullable<Room['tiles']>>): unknown => runCommand(updateRoom, { roomId, fields: { tiles: { ...tiles, ...part } } });
  const resize = (text: string): string | undefined => {
    const size = read(text);
    if (size.ok && (size.value < LEAST_TILE_MM || size.value > MOST_TILE_MM)) return 'A tile is from 100 mm to 5 m.';
    return commitRead(size, (sizeMm) => lay({ sizeMm }));
  };
  return (
    <Section title="Floor tiles">
      <TextField label="Size" value={show(tiles.sizeMm)} inputMode="decimal" onCommit={resize} />
      <TextField label="First, across" value={show(tiles.xMm ?? 0)} inputMode="decimal" onCommit={(text) => commitRead(readCoordinate(text, read), (xMm) => lay({ xMm }))} />
      <TextField label="First, down" value={show(tiles.yMm ?? 0)} inputMode="decimal" onCommit={(text) => commitRead(readCoordinate(text, read), (yMm) => lay({ yMm }))} />
      <div className={styles['buttons']}><Button size="small" onClick={() => runCommand(updateRoom, { roomId, fields: {}, clear: ['tiles'] })}>Take the tiles away</Button></div>
    </Section>
  );
}
