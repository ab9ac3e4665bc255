import type { ReactElement, ReactNode } from 'react';
import { TEMPLATES, type Template } from '../../../shared/commands/templates/templates.ts';
import type { UnsavedDesign } from '../../state/recent-files.ts';
import { Button } from '../../ui/button.tsx';
import { BlankRoomForm, type NewRoom } from './blank-room-form.tsx';
import { RoomPicture, SamplePicture, TemplatePicture } from './pictures.tsx';
import { RecentList, UnsavedList } from './recent-list.tsx';
import styles from './start-screen.module.css';

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
}

/* A blank room has a door of its own. */
const OFFERED = TEMPLATES.filter(({ name }) => name !== 'blank');

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

/** Three ways to begin, and what was worked on before. */
export function StartScreen({ actions }: { readonly actions: StartActions }): ReactElement {
  return (
    <main className={styles['screen']} data-region="start" aria-label="Start">
      <div className={styles['content']}>
        <header>
          <h1 className={styles['title']}>Design a server room</h1>
          <p className={styles['lead']}>Racks, devices and cables, checked against the standards while you draw.</p>
        </header>
        <UnsavedList onRestore={actions.restoreUnsaved} onDiscard={actions.discardUnsaved} />
        <div className={styles['doors']}>
          <Door title="Blank room" text="Give the room its size, then place racks in it." picture={<RoomPicture />}>
            <BlankRoomForm onOpen={actions.openBlank} />
          </Door>
          <Door title="From a template" text="Racks with their first devices, not yet cabled." picture={<TemplatePicture />}>
            <div className={styles['options']}>
              {OFFERED.map((template) => (
                <button key={template.name} type="button" className={styles['option']} onClick={() => actions.openTemplate(template)}>
                  <strong>{template.title}</strong>
                  <span>{template.description}</span>
                </button>
              ))}
            </div>
          </Door>
          <Door title="The sample" text="A finished server room, cabled and checked. Change anything; the sample itself stays as it is." picture={<SamplePicture />}>
            <Button className={styles['bottom']} onClick={actions.openSample}>Open the sample</Button>
          </Door>
        </div>
        <div className={styles['open']}>
          <Button onClick={actions.openFile}>Open a file…</Button>
        </div>
        <RecentList onOpen={actions.openRecent} onForget={actions.forgetRecent} />
      </div>
    </main>
  );
}
