import { type Id, makeId } from '../base/id.ts';
import { type Annotation, annotationSchema } from './annotation.ts';
import { type Cable, cableSchema } from './cable.ts';
import { type CableType, cableTypeSchema } from './cable-type.ts';
import { type Comment, commentSchema } from './comment.ts';
import { type Device, deviceSchema } from './device.ts';
import { type DeviceType, deviceTypeSchema } from './device-type.ts';
import { type DiagramNode, diagramNodeSchema } from './diagram-node.ts';
import { type Optic, opticSchema } from './optic.ts';
import { type OpticType, opticTypeSchema } from './optic-type.ts';
import { type Pathway, pathwaySchema } from './pathway.ts';
import { type PlanItem, planItemSchema } from './plan-item.ts';
import { type Project, defaultProject, projectSchema } from './project.ts';
import { type Rack, rackSchema } from './rack.ts';
import { type RackType, rackTypeSchema } from './rack-type.ts';
import { type Room, roomSchema } from './room.ts';
import { type Underlay, underlaySchema } from './underlay.ts';
import { type Waiver, waiverSchema } from './waiver.ts';

/** The records of a design, by kind. */
export interface RecordByKind {
  readonly project: Project;
  readonly room: Room;
  readonly planItem: PlanItem;
  readonly underlay: Underlay;
  readonly pathway: Pathway;
  readonly rackType: RackType;
  readonly rack: Rack;
  readonly deviceType: DeviceType;
  readonly device: Device;
  readonly opticType: OpticType;
  readonly optic: Optic;
  readonly cableType: CableType;
  readonly cable: Cable;
  readonly waiver: Waiver;
  readonly diagramNode: DiagramNode;
  readonly annotation: Annotation;
  readonly comment: Comment;
}

/** A kind of record. */
export type RecordKind = keyof RecordByKind;

/** Any record. */
export type DesignRecord = RecordByKind[RecordKind];

/** Identifier of any record. */
export type RecordId = Id<RecordKind>;

/** Schema of each kind: the tables of a design. */
export const RECORD_SCHEMAS = {
  project: projectSchema,
  room: roomSchema,
  planItem: planItemSchema,
  underlay: underlaySchema,
  pathway: pathwaySchema,
  rackType: rackTypeSchema,
  rack: rackSchema,
  deviceType: deviceTypeSchema,
  device: deviceSchema,
  opticType: opticTypeSchema,
  optic: opticSchema,
  cableType: cableTypeSchema,
  cable: cableSchema,
  waiver: waiverSchema,
  diagramNode: diagramNodeSchema,
  annotation: annotationSchema,
  comment: commentSchema,
} as const;

/** All kinds, types before what is made from them. */
export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as readonly RecordKind[];

/** The plain form of a design: what a file holds and what is compared. Records of each table in any order. */
export type DesignTables = { readonly [K in RecordKind]: readonly RecordByKind[K][] };

/** The id of the one project record. */
export const PROJECT_ID = makeId('project', 'main');

/** The kind an identifier belongs to. */
export function kindOf(id: string): RecordKind | undefined {
  const kind = id.slice(0, id.indexOf(':'));
  return Object.hasOwn(RECORD_SCHEMAS, kind) ? (kind as RecordKind) : undefined;
}

/** A design without any room. */
export function emptyTables(name: string): DesignTables {
  return {
    project: [defaultProject(PROJECT_ID, name)],
    room: [], planItem: [], underlay: [], pathway: [], rackType: [], rack: [], deviceType: [], device: [], opticType: [], optic: [], cableType: [], cable: [],
    waiver: [], diagramNode: [], annotation: [], comment: [],
  };
}
