import { useMemo, useState, type ReactElement } from 'react';
import { checkDeviceEntry } from '../../../shared/catalog/check-device-entry.ts';
import { isSameDevice } from '../../../shared/catalog/user-devices.ts';
import { deviceTypeEntrySchema } from '../../../shared/model/device-type.ts';
import { faceSize } from '../../../shared/scene/face-size.ts';
import { type BuilderRequest, useDeviceBuilder } from '../../state/device-builder.ts';
import { keepBuiltDevice } from '../../state/own-devices.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TabList, tabId } from '../../ui/tab-list.tsx';
import { BayList } from './bay-list.tsx';
import { arranged, type BuilderDraft, draftOf, movedGroup, withFacts } from './builder-draft.ts';
import { BuilderFoot } from './builder-foot.tsx';
import { FaceEditor } from './face-editor.tsx';
import { FactsForm } from './facts-form.tsx';
import { GroupList } from './group-list.tsx';
import { PassageList } from './passage-list.tsx';
import styles from './device-builder.module.css';

const TITLES: Readonly<Record<BuilderRequest['mode'], string>> = { new: 'New device type', copy: 'New device type from a copy', edit: 'Edit my device type' };

type Part = 'ports' | 'passages' | 'bays';
const TABS_ID = 'device-builder-parts';
const PANEL_ID = 'device-builder-part';

/** Where a device type is made: its facts at the left, its faces to scale and its ports at the right, and what is still wrong below. */
export function DeviceBuilder({ request }: { readonly request: BuilderRequest }): ReactElement {
  const [draft, setDraft] = useState<BuilderDraft>(() => draftOf(request.entry));
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const [part, setPart] = useState<Part>('ports');
  const [isLeaving, setLeaving] = useState(false);
  const { entry } = draft;
  const problems = useMemo(() => checkDeviceEntry(entry, faceSize(entry)), [entry]);
  const close = useDeviceBuilder.getState().close;
  const leave = (): void => (isLeaving || isSameDevice(entry, request.entry) ? close() : setLeaving(true));
  const save = (): void => {
    /* What is unknown is left out for good. */
    const sound = deviceTypeEntrySchema.safeParse(JSON.parse(JSON.stringify(entry)));
    if (problems.length > 0 || !sound.success) return;
    close();
    void keepBuiltDevice(request.mode, sound.data);
  };
  const choose = (index: number | undefined): void => {
    setChosen(index);
    setPart('ports');
  };
  const troubled = useMemo(() => new Set(problems.flatMap(({ place }) => (place.part === 'group' ? [place.index] : []))), [problems]);
  const tabs = [{ value: 'ports', label: 'Ports' }, { value: 'passages', label: 'Ways through' }, { value: 'bays', label: 'Bays' }] as const;
  return (
    <Dialog title={TITLES[request.mode]} isLarge hasCross onClose={leave}>
      <div className={styles['columns']}>
        <FactsForm entry={entry} problems={problems} onChange={(facts) => setDraft(withFacts(draft, facts))} />
        <div className={styles['drawing']}>
          <div className={styles['faces']}>
            {(['front', 'rear'] as const).map((face) => (
              <FaceEditor key={face} entry={entry} face={face} chosen={chosen} troubled={troubled} onChoose={choose} onMove={(index, xMm, yMm) => setDraft((before) => movedGroup(before, index, xMm, yMm))} />
            ))}
          </div>
          <div className={styles['parts']}>
            <TabList<Part> id={TABS_ID} label="Parts of the device" look="pills" tabs={tabs} value={part} panelId={PANEL_ID} onChange={setPart} />
            <label className={styles['arrange']}>
              <input type="checkbox" checked={draft.isArranged} onChange={(event) => setDraft(event.target.checked ? arranged(draft) : { ...draft, isArranged: false })} />
              Arrange the ports for me
            </label>
          </div>
          <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(TABS_ID, part)} className={styles['part']}>
            {part === 'ports' ? <GroupList draft={draft} problems={problems} chosen={chosen} onChoose={setChosen} onChange={setDraft} /> : null}
            {part === 'passages' ? <PassageList draft={draft} problems={problems} onChange={setDraft} /> : null}
            {part === 'bays' ? <BayList draft={draft} problems={problems} onChange={setDraft} /> : null}
          </div>
        </div>
      </div>
      <BuilderFoot problems={problems} isLeaving={isLeaving} onSave={save} onLeave={leave} onStay={() => setLeaving(false)} />
    </Dialog>
  );
}
