import { join } from 'node:path';
import { writeDesignFile } from '../../shared/formats/design-file/write-design-file.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import { officeServerRoom } from './office-server-room.ts';
import { officeServerRoomMistakes } from './office-server-room-mistakes.ts';

/** Version stated in the samples: theirs does not follow the application's, or every release would rewrite them. */
const WRITTEN_BY = '0.1.0';

/** A design that comes with the application. */
export interface Sample {
  readonly name: string;
  readonly tables: () => DesignTables;
}

/** Every sample, by the name of its file. */
export const SAMPLES: readonly Sample[] = [
  { name: 'office-server-room', tables: officeServerRoom },
  { name: 'office-server-room-mistakes', tables: officeServerRoomMistakes },
];

/** Where a sample's file is. */
export const samplePath = (name: string): string => join(import.meta.dirname, '../../assets/samples', `${name}.cablewright`);

/** The bytes of a sample's file. */
export const sampleBytes = ({ tables }: Sample): Uint8Array => writeDesignFile(tables(), { applicationVersion: WRITTEN_BY });
