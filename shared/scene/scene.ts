import type { Box } from '../geometry/box.ts';
import type { Vec } from '../geometry/vector.ts';

/*
 * The drawing model. Composers make scenes from a design; the canvas, SVG, PDF, PNG and DXF are writers of the same scene.
 * Units are millimetres of the scene: of the room in a plan, of the rack in an elevation, of the paper on a sheet.
 */

/** Colour roles. A palette gives each a value; nothing else in a scene knows about themes or printers. */
export const INKS = [
  'paper', 'text', 'text-muted', 'line', 'line-faint', 'grid', 'accent', 'error', 'warning', 'info', 'ok',
  'rack-frame', 'rack-rail', 'rack-space', 'device-face', 'device-face-light', 'device-edge', 'device-text', 'port', 'port-edge', 'port-used', 'cage', 'fibre-port', 'power-port', 'room', 'wall', 'tile', 'pathway', 'hot-aisle', 'cold-aisle',
  'speed-slow', 'speed-1g', 'speed-10g', 'speed-25g', 'speed-40g', 'speed-100g', 'speed-400g', 'power',
  'cable-black', 'cable-white', 'cable-grey', 'cable-blue', 'cable-light-blue', 'cable-red', 'cable-green', 'cable-yellow', 'cable-orange', 'cable-violet', 'cable-magenta', 'cable-pink', 'cable-aqua', 'cable-lime', 'cable-brown', 'cable-beige',
] as const;

/** A colour role. */
export type Ink = (typeof INKS)[number];

/** Values of all inks for one medium: screen light, screen dark, paper. */
export type Palette = { readonly [K in Ink]: string };

/** How a shape is filled and outlined. */
export interface Paint {
  readonly fill?: Ink | undefined;
  readonly stroke?: Ink | undefined;
  /** Line width in scene millimetres. */
  readonly strokeMm?: number | undefined;
  /** Dash lengths in scene millimetres. */
  readonly dashMm?: readonly number[] | undefined;
  readonly opacity?: number | undefined;
}

/** A rectangle. */
export interface RectNode {
  readonly kind: 'rect';
  readonly box: Box;
  readonly radiusMm?: number | undefined;
  readonly paint: Paint;
}

/** One step of a path. `C` is a cubic Bezier. */
export type PathStep =
  | { readonly op: 'M' | 'L'; readonly to: Vec }
  | { readonly op: 'C'; readonly c1: Vec; readonly c2: Vec; readonly to: Vec }
  | { readonly op: 'Z' };

/** Any outline or line. Many equal shapes of one paint (a device's ports) belong in one path. */
export interface PathNode {
  readonly kind: 'path';
  readonly steps: readonly PathStep[];
  readonly paint: Paint;
}

/** One line of text. Nothing wraps: composers break and shorten text with the metrics in `geometry/`. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  /** Anchor on the baseline. */
  readonly at: Vec;
  /** Height of the type's em square in scene millimetres. */
  readonly sizeMm: number;
  readonly ink: Ink;
  readonly align?: 'start' | 'middle' | 'end' | undefined;
  readonly weight?: 'regular' | 'medium' | 'bold' | undefined;
  /** Clockwise quarter turns around the anchor. */
  readonly quarterTurns?: number | undefined;
  /** Longest run in scene millimetres; writers squeeze nothing, composers have already shortened it. */
  readonly maxWidthMm?: number | undefined;
}

/** A circle: dots, pins, nodes. */
export interface CircleNode {
  readonly kind: 'circle';
  readonly centre: Vec;
  readonly radiusMm: number;
  readonly paint: Paint;
}

/** A picture, such as the architect's drawing under a plan. A medium that has no pictures leaves it out. */
export interface ImageNode {
  readonly kind: 'image';
  /** What it covers, after turning. */
  readonly box: Box;
  /** Clockwise, about its middle. */
  readonly quarterTurns: number;
  /** From 0 to 1. */
  readonly opacity: number;
  /** Names its bytes: a PNG that writers are handed beside the scene. */
  readonly sha256: string;
}

/** Placed content: children are scaled, then moved. */
export interface GroupNode {
  readonly kind: 'group';
  readonly at: Vec;
  /** Defaults to 1. */
  readonly scale?: number | undefined;
  /** Only what is inside this box (in the group's own coordinates) is drawn. */
  readonly clip?: Box | undefined;
  /** Layer name for DXF and SVG. */
  readonly layer?: string | undefined;
  /** The record this draws, so that a click or a link finds it. */
  readonly recordId?: string | undefined;
  /** Plain-language name for screen readers and SVG titles. */
  readonly title?: string | undefined;
  readonly children: readonly SceneNode[];
}

/** Anything drawn. */
export type SceneNode = RectNode | PathNode | TextNode | CircleNode | ImageNode | GroupNode;

/** A drawing. */
export interface Scene {
  readonly bounds: Box;
  readonly nodes: readonly SceneNode[];
}

/** A page of the drawing set: the scene is in millimetres of paper with its origin at the top left corner. */
export interface Sheet {
  /** Name used by `--sheet`, for example `rack-A01-front`. */
  readonly name: string;
  readonly title: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly scene: Scene;
}
