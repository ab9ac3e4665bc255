import { Popover } from '@base-ui/react/popover';
import { ListFilter } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { formatHalfU, formatSpeed } from '../../../shared/base/units.ts';
import { filterChoices, filterCount, KNOWN_FIGURES, type KnownFigure, type LibraryFilter, makersOf, NO_FILTER } from '../../../shared/catalog/library-filter.ts';
import { useLibrary } from '../../state/library.ts';
import { useUserLibrary } from '../../state/user-library.ts';
import { Button } from '../../ui/button.tsx';
import { type Choice, SelectField } from '../../ui/select.tsx';
import { entriesOf, KIND_TITLES } from './entry-facts.ts';
import styles from './library.module.css';

const ANY = { value: 'any', label: 'Any' } as const;

const MOUNTS: readonly Choice<NonNullable<LibraryFilter['mount']>>[] = [{ value: 'rack', label: 'Rack' }, { value: 'half-width', label: 'Half width' }, { value: 'rack-side', label: 'Rack side, 0U' }, { value: 'room', label: 'Room' }, { value: 'bay', label: 'Bay of a device' }];
const PORTS: readonly Choice<string>[] = [4, 8, 12, 16, 24, 32, 48, 96].map((count) => ({ value: String(count), label: `${count} or more` }));
const POE: readonly Choice<string>[] = [{ value: '1', label: 'PoE or better' }, { value: '2', label: 'PoE+ or better' }, { value: '3', label: 'PoE++ (bt)' }];
const KNOWN_LABELS: Readonly<Record<KnownFigure, string>> = { depth: 'Depth', weight: 'Weight', power: 'Power' };

/** A filter with one field set or, for undefined, taken out. */
function withField<K extends keyof LibraryFilter>(filter: LibraryFilter, field: K, value: LibraryFilter[K] | undefined): LibraryFilter {
  const { [field]: _before, ...rest } = filter;
  return value === undefined ? rest : { ...rest, [field]: value };
}

function choose<K extends keyof LibraryFilter>(field: K, value: LibraryFilter[K] | undefined): void {
  const { filter, setFilter } = useLibrary.getState();
  setFilter(withField(filter, field, value));
}

function FilterSelect<V extends string>({ label, chosen, choices, onChoose }: { readonly label: string; readonly chosen: V | undefined; readonly choices: readonly Choice<V>[]; readonly onChoose: (value: V | undefined) => void }): ReactElement {
  return <SelectField<string> label={label} value={chosen ?? ANY.value} choices={[ANY, ...choices]} onChange={(value) => onChoose(choices.find((choice) => choice.value === value)?.value)} />;
}

/** A choice among figures. */
function FigureSelect({ label, field, choices }: { readonly label: string; readonly field: 'heightHalfU' | 'minPorts' | 'speedMbps' | 'minPoeType'; readonly choices: readonly Choice<string>[] }): ReactElement {
  const chosen = useLibrary((state) => state.filter[field]);
  return <FilterSelect label={label} chosen={chosen?.toString()} choices={choices} onChoose={(value) => choose(field, value === undefined ? undefined : Number(value))} />;
}

function KnownFigures(): ReactElement {
  const known = useLibrary((state) => state.filter.known) ?? [];
  const toggle = (figure: KnownFigure): void => {
    const next = known.includes(figure) ? known.filter((other) => other !== figure) : [...known, figure];
    choose('known', next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className={styles['known']}>
      <legend>Known</legend>
      {KNOWN_FIGURES.map((figure) => (
        <label key={figure}>
          <input type="checkbox" checked={known.includes(figure)} onChange={() => toggle(figure)} />
          {KNOWN_LABELS[figure]}
        </label>
      ))}
    </fieldset>
  );
}

function FilterFields(): ReactElement {
  const table = useLibrary((state) => state.table);
  const filter = useLibrary((state) => state.filter);
  const own = useUserLibrary((state) => state.devices);
  const items = useMemo(() => entriesOf(table, own), [table, own]);
  const choices = useMemo(() => filterChoices(items.flatMap((item) => (item.table === 'devices' ? [item.entry] : []))), [items]);
  const makers = useMemo(() => makersOf(items.map((item) => item.entry)).map((name) => ({ value: name, label: name })), [items]);
  const maker = <FilterSelect label="Maker" chosen={filter.manufacturer} choices={makers} onChoose={(name) => choose('manufacturer', name)} />;
  if (table !== 'devices') return maker;
  return (
    <>
      <FilterSelect label="Kind" chosen={filter.kind} choices={choices.kinds.map((kind) => ({ value: kind, label: KIND_TITLES[kind] }))} onChoose={(kind) => choose('kind', kind)} />
      {maker}
      <FilterSelect label="Mount" chosen={filter.mount} choices={MOUNTS} onChoose={(mount) => choose('mount', mount)} />
      <FigureSelect label="Height" field="heightHalfU" choices={choices.heightsHalfU.map((halfU) => ({ value: String(halfU), label: formatHalfU(halfU) }))} />
      <FigureSelect label="Ports" field="minPorts" choices={PORTS} />
      <FigureSelect label="Speed" field="speedMbps" choices={choices.speedsMbps.map((speed) => ({ value: String(speed), label: formatSpeed(speed) }))} />
      <FigureSelect label="PoE" field="minPoeType" choices={POE} />
      <KnownFigures />
    </>
  );
}

/** The filters of the library behind one button that counts them. */
export function LibraryFilters(): ReactElement {
  const filter = useLibrary((state) => state.filter);
  const count = filterCount(filter);
  return (
    <Popover.Root>
      <Popover.Trigger className={styles['filterButton']} data-active={count > 0 || undefined} aria-label={count === 0 ? 'Filter the library' : `Filter the library, ${count} set`}>
        <ListFilter size={14} aria-hidden />
        {count === 0 ? null : <span>{count}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={styles['filterPlace']} sideOffset={4} align="start">
          <Popover.Popup className={styles['filterPopup']}>
            <Popover.Title className={styles['filterTitle']}>Filter</Popover.Title>
            <FilterFields />
            <div className={styles['filterFoot']}>
              <Button size="small" disabled={count === 0} onClick={() => useLibrary.getState().setFilter(NO_FILTER)}>Clear</Button>
              <Popover.Close className={styles['filterDone']}>Done</Popover.Close>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
