import { FileQuestionMark, X } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { type RecentFile, useRecentFiles } from '../../state/recent-files.ts';
import { IconButton } from '../../ui/button.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import cards from './cards.module.css';
import { dateText } from './date-text.ts';
import { pictureUrl } from './picture-url.ts';
import { RoomPicture } from './pictures.tsx';
import styles from './start-screen.module.css';

function Picture({ file }: { readonly file: RecentFile }): ReactElement {
  const url = useMemo(() => file.picture && pictureUrl(file.picture), [file.picture]);
  if (!file.exists) return <span className={cards['missing']}><FileQuestionMark size={28} aria-hidden /></span>;
  return url === undefined ? <RoomPicture /> : <img className={cards['photo']} src={url} alt="" />;
}

function RecentCard({ file, onOpen, onForget }: { readonly file: RecentFile; readonly onOpen: (id: string) => void; readonly onForget: (id: string) => void }): ReactElement {
  return (
    <li className={cards['item']}>
      <button type="button" className={cards['card']} aria-disabled={!file.exists || undefined} title={file.folder} onClick={() => { if (file.exists) onOpen(file.id); }}>
        <Picture file={file} />
        <strong>{file.name}</strong>
        <span className={cards['place']}>{file.exists ? file.folder : 'Not found where it was'}</span>
        <span>{dateText(file.openedAtMs)}</span>
      </button>
      <IconButton size="small" className={cards['remove']} label={`Take ${file.name} out of this list`} onClick={() => onForget(file.id)}><X size={14} aria-hidden /></IconButton>
    </li>
  );
}

/** The files that were opened or saved lately, each with its picture. */
export function RecentList({ onOpen, onForget }: { readonly onOpen: (id: string) => void; readonly onForget: (id: string) => void }): ReactElement {
  const files = useRecentFiles((state) => state.files);
  return (
    <section aria-labelledby="recent-heading">
      <h2 className={styles['heading']} id="recent-heading">Recent</h2>
      {files.length === 0 ? (
        <div className={cards['none']}><Invitation title="Nothing saved yet" text="Designs you save or open are kept here with a picture, to go on with one click." /></div>
      ) : (
        <ul className={cards['cards']}>{files.map((file) => <RecentCard key={file.id} file={file} onOpen={onOpen} onForget={onForget} />)}</ul>
      )}
    </section>
  );
}
