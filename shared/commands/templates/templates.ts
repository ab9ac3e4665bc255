import type { IdSource } from '../../base/id.ts';
import type { Result } from '../../base/result.ts';
import { type DesignTables, emptyTables } from '../../model/design.ts';
import { DesignStore } from '../../store/design-store.ts';
import type { CommandError } from '../command.ts';
import { buildMdfThreeIdfs } from './mdf-three-idfs.ts';
import { buildOfficeCloset } from './office-closet.ts';
import { buildRowOfTen } from './row-of-ten.ts';
import { TemplateBuilder } from './template-builder.ts';
import { buildTwoRackRoom } from './two-rack-room.ts';
import { buildWallCabinet } from './wall-cabinet.ts';

/** What a new design can begin with. */
export interface Template {
  /** For the command line, in kebab case. */
  readonly name: string;
  readonly title: string;
  /** What is in it, in a few words. */
  readonly description: string;
  readonly build: (builder: TemplateBuilder) => void;
}

/** The designs to start from, smallest first. All their entries are in the library. */
export const TEMPLATES: readonly Template[] = [
  { name: 'blank', title: 'Blank room', description: 'An empty room of 6 m by 5 m', build: (builder) => void builder.room('Room 1', 6000, 5000, 3000) },
  { name: 'wall-cabinet', title: 'Wall cabinet', description: '12U with a panel, a PoE switch and a power strip', build: buildWallCabinet },
  { name: 'office-closet', title: 'Office closet', description: '22U with fibre and copper panels, a 48-port PoE switch and a UPS', build: buildOfficeCloset },
  { name: 'two-rack-room', title: 'Two racks', description: 'Network and servers on two feeds, tied with copper and fibre, two core switches', build: buildTwoRackRoom },
  { name: 'row-of-ten', title: 'Row of ten', description: 'Ten cabinets on two feeds with switches on top and fibre to the first', build: buildRowOfTen },
  { name: 'mdf-three-idfs', title: 'MDF + three IDFs', description: 'A main room and three floor closets on OS2 fibre, with two uplinks from every access switch', build: buildMdfThreeIdfs },
];

/** The template of a name. */
export const findTemplate = (name: string): Template | undefined => TEMPLATES.find((template) => template.name === name);

/** Builds a template in a design, as one step of its history. The error is the first command that was refused; the design is then unchanged. */
export function buildTemplate(store: DesignStore, template: Template): Result<void, CommandError> {
  return store.transact(`Start with ${template.title}`, (tx) => {
    const builder = new TemplateBuilder(tx);
    template.build(builder);
    return builder.outcome();
  });
}

/** A new design that begins with a template. */
export function templateTables(template: Template, projectName: string, ids: IdSource): Result<DesignTables, CommandError> {
  const store = new DesignStore(emptyTables(projectName), ids);
  const built = buildTemplate(store, template);
  return built.ok ? { ok: true, value: store.snapshot() } : built;
}
