import type { Rule } from '../engine/rule.ts';
import { roomAirflow } from './airflow.ts';
import { aisle } from './aisle.ts';
import { clearance } from './clearance.ts';
import { footprint } from './footprint.ts';
import { rowLength } from './row-length.ts';

/** The rules of this category, in the order of the documentation. */
export const ROOM_RULES: readonly Rule[] = [footprint, aisle, clearance, rowLength, roomAirflow];
