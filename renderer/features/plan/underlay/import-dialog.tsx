import { type ReactElement, useState } from 'react';
import type { Id } from '../../../../shared/base/id.ts';
import { compareNatural } from '../../../../shared/base/compare.ts';
import type { Room } from '../../../../shared/model/room.ts';
import type { DesignView } from '../../../../shared/store/design-view.ts';
import { useUnderlayTool } from '../../../state/underlay-tool.ts';
import { useDerived } from '../../../state/use-design.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/select.tsx';
import { FilePicker } from './file-picker.tsx';
import styles from './import-dialog.module.css';
import { PageList } from './page-list.tsx';
import { Preview } from './preview.tsx';
import { usePictureImport } from './use-picture-import.ts';

const roomsByName = (view: DesignView): readonly Room[] => [...view.all('room')].sort((a, b) => compareNatural(a.name, b.name));

/** Chooses a picture for under the plan: a file, the page of a PDF, and the room. */
export function ImportDialog({ roomId: firstRoomId, file }: { readonly roomId: Id<'room'>; readonly file: File | undefined }): ReactElement {
  const { endImport } = useUnderlayTool.getState();
  const rooms = useDerived(roomsByName);
  const [roomId, setRoomId] = useState(firstRoomId);
  const { fileName, picture, pdf, page, problem, isBusy, choose, choosePage, place } = usePictureImport(file);
  const before = useDerived((view) => view.find('underlaysByRoom', roomId)[0]);
  return (
    <Dialog title="Underlay" isWide={pdf !== undefined && pdf.pageCount > 1} onClose={endImport}>
      <p className={styles['intro']}>A picture to plan over, such as the architect’s drawing: PNG, JPEG, SVG or a page of a PDF, up to 32 MB. It is kept inside the design.</p>
      <FilePicker fileName={fileName} onChoose={choose} />
      {problem === undefined ? null : <p className={styles['problem']} role="alert">{problem}</p>}
      {pdf === undefined || pdf.pageCount === 1 ? null : <PageList pdf={pdf} chosen={page} onChoose={choosePage} />}
      {picture === undefined || (pdf !== undefined && pdf.pageCount > 1) ? null : <Preview picture={picture} />}
      {picture?.note === undefined ? null : <p className={styles['note']}>{picture.note}</p>}
      {rooms.length < 2 ? null : <div className={styles['room']}><SelectField label="Room" value={roomId} choices={rooms.map(({ id, name }) => ({ value: id, label: name }))} onChange={setRoomId} /></div>}
      {before === undefined ? null : <p className={styles['note']}>{`It replaces ${before.name} and takes its place and width; undo brings that one back.`}</p>}
      <div className={styles['actions']}>
        <Button look="primary" disabled={picture === undefined || isBusy} onClick={() => void place(roomId, endImport)}>{isBusy ? 'Reading…' : before === undefined ? 'Place under the plan' : 'Replace the underlay'}</Button>
        <Button onClick={endImport}>Cancel</Button>
      </div>
    </Dialog>
  );
}
