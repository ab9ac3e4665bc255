import type { ReactElement, ReactNode } from 'react';
import type { Template } from '../../../shared/commands/templates/templates.ts';
import { type UnsavedDesign, useRecentFiles } from '../../state/recent-files.ts';
import { Button } from '../../ui/button.tsx';
import { BlankRoomForm, type NewRoom } from './blank-room-form.tsx';
import { GuidePicture, RoomPicture, SamplePicture } from './pictures.tsx';
import { RecentList } from './recent-list.tsx';
import styles from './start-screen.module.css';
import { TemplateCards } from './template-cards.tsx';
import { UnsavedList } from './unsaved-list.tsx';

/** What the doors lead to. */
export interface StartActions {
  readonly openBlank: (room: NewRoom) => void;
  readonly openTemplate: (template: Template) => void;
  readonly openSample: () => void;
  readonly openFile: () => void;
  readonly openRecent: (id: string) => void;
  readonly forgetRecent: (id: string) => void;
  readonly restoreUnsaved: (design: UnsavedDesign) => void;
  readonly discardUnsaved: (design: UnsavedDesign) => void;
  readonly startGuide: () => void;
}

function Door({ title, text, picture, children }: { readonly title: string; readonly text: string; readonly picture: ReactNode; readonly children: ReactNode }): ReactElement {
  return (
    <section className={styles['door']} aria-label={title}>
      {picture}
      <div>
        <h2 className={styles['doorTitle']}>{title}</h2>
        <p className={styles['doorText']}>{text}</p>
      </div>
      {children}
    </section>
  );
}

/** Ways to begin, and what was worked on before. */
export function StartScreen({ actions }: { readonly actions: StartActions }): ReactElement {
  const hasRecent = useRecentFiles(({ files }) => files.length > 0);
  const recent = <RecentList onOpen={actions.openRecent} onForget={actions.forgetRecent} />;
  return (
    <main className={styles['screen']} data-region="start" aria-label="Start">
      <div className={styles['content']}>
        <header className={styles['header']}>
          <div>
            <h1 className={styles['title']}>Design a server room</h1>
            <p className={styles['lead']}>Racks, devices and cables, checked against the standards while you draw.</p>
          </div>
          <Button onClick={actions.openFile}>Open a file…</Button>
        </header>
        <UnsavedList onRestore={actions.restoreUnsaved} onDiscard={actions.discardUnsaved} />
        <div className={styles['doors']}>
          <Door title="Blank room" text="Give the room its size, then place racks in it." picture={<RoomPicture />}>
            <BlankRoomForm onOpen={actions.openBlank} />
          </Door>
          <Door title="The sample" text="A finished server room, cabled and checked. Change anything; the sample itself stays as it is." picture={<SamplePicture />}>
            <Button className={styles['bottom']} onClick={actions.openSample}>Open the sample</Button>
          </Door>
          <Door title="New here?" text="Two minutes from an empty room to a checked, cabled rack. Leave whenever you like; what you drew stays." picture={<GuidePicture />}>
            <Button className={styles['bottom']} onClick={actions.startGuide}>Guided first design</Button>
          </Door>
        </div>
        {hasRecent ? recent : null}
        <TemplateCards onOpen={actions.openTemplate} />
        {hasRecent ? null : recent}
      </div>
    </main>
  );
}
