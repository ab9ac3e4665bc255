import type { Locator, Page } from '@playwright/test';
import { deviceEntry, rackEntry } from '../../../shared/catalog/library.ts';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import { portsOf } from '../../../shared/model/ports.ts';
import type { RackTypeEntry } from '../../../shared/model/rack-type.ts';
import { faceSize, heightHalfUOf } from '../../../shared/scene/face-size.ts';
import { portBox } from '../../../shared/scene/port-shape.ts';
import { mountingBox, rackSize, topOfHalfU } from '../../../shared/scene/rack-geometry.ts';

/** A point of the window in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The catalogue's entry of a key; a test that names an unknown one is wrong. */
export function deviceType(key: string): DeviceTypeEntry {
  const type = deviceEntry(key);
  if (type === undefined) throw new Error(`No device type ${key}`);
  return type;
}

/** The same for racks. */
export function rackType(key: string): RackTypeEntry {
  const type = rackEntry(key);
  if (type === undefined) throw new Error(`No rack type ${key}`);
  return type;
}

/** Where a thing is on the screen; fails when it is not shown. */
export async function boxOf(locator: Locator): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`Not on the screen: ${String(locator)}`);
  return box;
}

/** The middle of a thing on the screen. */
export async function middleOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Presses at a point, moves as a hand does, and leaves the button down over the target. */
export async function carry(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 6);
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

/** Carries and lets go. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await carry(page, from, to);
  await page.mouse.up();
}

/** A rack of the Racks view, by its name. */
export const rackOf = (page: Page, rack: string): Locator => page.locator('.rack').filter({ has: page.locator(`[aria-label^="Rack ${rack},"]`) });

/** A device of the Racks view, by its name or by what a screen reader says of it: `SW1, Catalyst 9300-48P, U40 front, rack A01`. */
export const deviceOf = (page: Page, device: string | RegExp): Locator => page.locator('.rack').getByLabel(typeof device === 'string' ? new RegExp(`^${device}, `) : device);

/** The middle of a place in a rack: `unit` is the lowest unit that a device of the type would take. */
export async function slotPoint(page: Page, rack: string, rackKey: string, deviceKey: string, unit: number): Promise<Point> {
  const frame = await boxOf(rackOf(page, rack));
  const [inRack, type] = [rackType(rackKey), deviceType(deviceKey)];
  const scale = frame.width / rackSize(inRack).width;
  const units = mountingBox(inRack);
  const topMm = topOfHalfU(inRack, (unit - 1) * 2, heightHalfUOf(type));
  return { x: frame.x + (units.x + units.width / 2) * scale, y: frame.y + (topMm + faceSize(type).height / 2) * scale };
}

/** The middle of a port on the screen. */
export async function portPoint(page: Page, device: string, deviceKey: string, portKey: string): Promise<Point> {
  const face = await boxOf(deviceOf(page, device));
  const type = deviceType(deviceKey);
  const port = portsOf(type).get(portKey);
  if (port === undefined) throw new Error(`${deviceKey} has no port ${portKey}`);
  const scale = face.width / faceSize(type).width;
  const { x, y, width, height } = portBox(port);
  return { x: face.x + (x + width / 2) * scale, y: face.y + (y + height / 2) * scale };
}

/** Looks for an entry of the library; yields the entry itself. */
export async function findInLibrary(page: Page, query: string, key: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search the library' }).fill(query);
  const entry = page.locator(`[data-library-key="${key}"]`).first();
  await entry.scrollIntoViewIfNeeded();
  return entry;
}
