import { OUTER_WALL_MM } from '../topology/in-walls.ts';

/** Sizes that every part of a plan shares, in room millimetres. */
export const PLAN = {
  /** Thickness of the walls drawn around a room; they stand outside of its outline. */
  wallMm: OUTER_WALL_MM,
  /** Height of small text, where nothing else is asked for. */
  textMm: 110,
  /** A room device's symbol: readable rather than true, as on any electrical plan. The placement is its middle. */
  symbolMm: 260,
  /** How wide a pathway is drawn whose width is not known. */
  pathwayMm: 100,
} as const;

/** What the parts of a plan are drawn with. */
export interface PlanStyle {
  readonly textMm: number;
  readonly isImperial: boolean;
}

/** The layers of a plan: names of groups in its scene. */
export type PlanLayer = 'tiles' | 'building' | 'aisles' | 'pathways' | 'racks' | 'devices' | 'dimensions';
