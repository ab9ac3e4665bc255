import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerDialogs, expect, type RunningApp, test } from './support/electron-app.ts';
import { csvRows, designJson, pdfText, pngSize, sheetRows } from './support/exported.ts';
import { boxOf, carry, deviceOf, drag, findInLibrary, middleOf, portPoint, slotPoint } from './support/racks-hand.ts';

const RACK = 'conteg-ri7-42-80-100';
const SWITCH = 'netgear-m4300-12x12f';
const PANEL = 'generic-panel-24-cat6a';
const SERVER = 'dell-poweredge-r660-4x10g';
const PDU = 'generic-pdu-0u-16a';
const REAR_PDU = 'generic-pdu-1u-16a';
const MANAGER = 'generic-cable-manager-1u';
const TEN_GIG = '10GBASE-T over';

test('a small room from blank sheet to saved design, drawings and bill of materials', async ({ launch, folder }) => {
  test.setTimeout(300_000);
  const app = await launch();
  const { page } = app;
  const file = join(folder, 'comms room.cablewright');

  await test.step('a blank room gets its size and two racks', () => layOutRoom(page));
  await test.step('devices go into units, by mouse and by keyboard; what does not fit says why', () => fillRacks(page));
  await test.step('ports are connected: one, a range, and by keyboard', () => connectPorts(page));
  await test.step('a weak cable is found, mended, unmended and mended again', () => mendWeakCable(page));
  await test.step('a cage gets its optic', () => chooseOptic(page));
  await test.step('the other views show the same design', () => lookAtOtherViews(page));
  await test.step('the design is saved, closed, opened, and is as it was', () => saveAndReopen(app, file, folder));
  await test.step('the drawing set, pictures and tables say what was designed', () => exportAll(app, folder));
});

const openView = async (page: Page, name: 'Plan' | 'Racks' | 'Topology' | 'Cables'): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
};

const openList = async (page: Page, name: string): Promise<void> => page.getByRole('tablist', { name: 'Lists' }).getByRole('tab', { name: new RegExp(`^${name}`) }).click();

const browse = async (page: Page, table: 'Devices' | 'Racks'): Promise<void> => page.getByLabel('Library', { exact: true }).getByRole('radio', { name: table }).click();

async function layOutRoom(page: Page): Promise<void> {
  await page.getByLabel('Width').fill('5 m');
  await page.getByLabel('Depth').fill('3,5 m');
  await page.getByRole('button', { name: 'Start with a blank room' }).click();
  await openView(page, 'Plan');
  await expect(page.getByLabel('Room Server room, 5 m by 3.5 m')).toBeVisible();
  await browse(page, 'Racks');
  const cabinet = await findInLibrary(page, 'Conteg 42U', RACK);
  const room = await boxOf(page.getByLabel('Room Server room, 5 m by 3.5 m'));
  const at = (share: number) => ({ x: room.x + room.width * share, y: room.y + room.height / 2 });
  await drag(page, await middleOf(cabinet), at(0.3));
  await expect(page.getByLabel(/^Rack A01, .*, Server room$/)).toBeVisible();
  await drag(page, await middleOf(cabinet), at(0.6));
  await expect(page.getByLabel(/^Rack A02, .*, Server room$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Rack A02' })).toBeVisible();
}

async function fillRacks(page: Page): Promise<void> {
  await openView(page, 'Racks');
  await browse(page, 'Devices');
  await drag(page, await middleOf(await findInLibrary(page, 'netgear m4300 12x12f', SWITCH)), await slotPoint(page, 'A01', RACK, SWITCH, 40));
  await expect(deviceOf(page, /^SW1, M4300-12X12F, U40 front, rack A01$/)).toBeVisible();

  await refusedSlot(page);
  await placeByKeyboard(page);

  await drag(page, await middleOf(await findInLibrary(page, 'R660 10GBASE-T', SERVER)), await slotPoint(page, 'A02', RACK, SERVER, 20));
  await expect(deviceOf(page, /^SRV1, .*, U20 front, rack A02$/)).toBeVisible();
  await drag(page, await middleOf(await findInLibrary(page, 'PDU 0U 16 A', PDU)), await slotPoint(page, 'A02', RACK, SERVER, 30));
  await expect(deviceOf(page, 'PDU1')).toBeAttached();
  await placeAtRear(page);
  await moveAndRemove(page);
  await cableCount(page, 0);
}

/** A power strip goes to the rear, and is seen there. */
async function placeAtRear(page: Page): Promise<void> {
  const side = page.getByRole('radiogroup', { name: 'Side of the racks' });
  await side.getByRole('radio', { name: 'Rear' }).click();
  await expect(page.locator('.rack').getByLabel(/^Rack A01, rear, /)).toBeAttached();
  await drag(page, await middleOf(await findInLibrary(page, 'PDU 1U 16 A C20', REAR_PDU)), await slotPoint(page, 'A01', RACK, REAR_PDU, 30));
  await expect(deviceOf(page, /^PDU2, .*, U30 rear, rack A01$/)).toBeVisible();
  await side.getByRole('radio', { name: 'Front' }).click();
}

/** A device is carried to another rack by its face, moved one unit with an arrow key, and removed. */
async function moveAndRemove(page: Page): Promise<void> {
  await drag(page, await middleOf(await findInLibrary(page, 'cable manager 1U', MANAGER)), await slotPoint(page, 'A01', RACK, MANAGER, 35));
  await expect(deviceOf(page, /^CM1, .*, U35 front, rack A01$/)).toBeVisible();
  const face = await boxOf(deviceOf(page, 'CM1'));
  const target = await slotPoint(page, 'A02', RACK, MANAGER, 25);
  await drag(page, { x: face.x + 3, y: face.y + face.height / 2 }, target);
  await expect(deviceOf(page, /^CM1, .*, U25 front, rack A02$/)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(deviceOf(page, /^CM1, .*, U26 front, rack A02$/)).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(deviceOf(page, 'CM1')).toHaveCount(0);
}

/** A slot that is taken says so before the drop; dropping there does nothing, and the reason stays to be read until the pointer moves on. */
async function refusedSlot(page: Page): Promise<void> {
  await carry(page, await middleOf(await findInLibrary(page, 'R660 10GBASE-T', SERVER)), await slotPoint(page, 'A01', RACK, SERVER, 40));
  await expect(page.getByText('Taken by SW1.', { exact: true })).toBeVisible();
  await page.mouse.up();
  const hint = page.locator('.canvas-hint');
  await expect(hint).toContainText('Nothing placed');
  await expect(hint).toContainText('Taken by SW1.');
  await expect(deviceOf(page, /^SRV/)).toHaveCount(0);
  await page.mouse.move(2, 2, { steps: 3 });
  await expect(hint).toBeHidden();
}

/** The panel goes above the switch without the mouse: found, armed with Enter, moved with the arrows, placed with Enter. */
async function placeByKeyboard(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('patch panel 24 cat6a');
  const entry = page.locator(`[data-library-key="${PANEL}"]`).first();
  await entry.focus();
  await page.keyboard.press('Enter');
  await expect(entry).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'U42 front, rack A01. Enter places it.' })).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'U41 front, rack A01. Enter places it.' })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(deviceOf(page, /^PP1, .*, U41 front, rack A01$/)).toBeVisible();
}

const cableCount = (page: Page, count: number): Promise<void> => expect(page.getByText(`2 racks · 5 devices · ${count} ${count === 1 ? 'cable' : 'cables'}`)).toBeVisible();

const clickPort = async (page: Page, device: string, type: string, port: string, modifier?: 'Shift'): Promise<void> => {
  const { x, y } = await portPoint(page, device, type, port);
  if (modifier !== undefined) await page.keyboard.down(modifier);
  await page.mouse.click(x, y);
  if (modifier !== undefined) await page.keyboard.up(modifier);
};

async function connectPorts(page: Page): Promise<void> {
  await carry(page, await portPoint(page, 'SW1', SWITCH, '1/0/13'), await portPoint(page, 'PP1', PANEL, '1'));
  await expect(page.getByText('A01/SW1:1/0/13 to A01/PP1:1')).toBeVisible();
  await page.mouse.up();
  await cableCount(page, 1);

  await clickPort(page, 'SW1', SWITCH, '1/0/14');
  await clickPort(page, 'SW1', SWITCH, '1/0/17', 'Shift');
  await expect(page.getByRole('heading', { name: '4 ports' })).toBeVisible();
  await drag(page, await portPoint(page, 'SW1', SWITCH, '1/0/14'), await portPoint(page, 'PP1', PANEL, '2'));
  await cableCount(page, 5);
  await page.keyboard.press('Control+z');
  await cableCount(page, 1);
  await page.keyboard.press('Control+Shift+Z');
  await cableCount(page, 5);

  await clickPort(page, 'SW1', SWITCH, '1/0/24');
  await expect(page.getByRole('heading', { name: 'A01/SW1:1/0/24' })).toBeVisible();
  await page.keyboard.press('c');
  const picker = page.getByRole('dialog', { name: 'Connect A01/SW1:1/0/24 to' });
  await expect(picker).toBeVisible();
  await page.keyboard.type('SRV1:OCP1');
  await expect(picker.getByRole('option', { name: /^A02\/SRV1:OCP1/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await cableCount(page, 6);
}

async function mendWeakCable(page: Page): Promise<void> {
  const inspector = page.getByLabel('Inspector', { exact: true });
  const finding = page.getByRole('list', { name: 'Findings', exact: true }).getByRole('listitem').filter({ hasText: TEN_GIG });
  await expect(inspector.getByRole('heading', { name: /^Cable / })).toBeVisible();
  await openList(page, 'Findings');
  await expect(finding).toHaveCount(0);
  await choose(page, 'Type', 'Cat5e U/UTP patch cord');

  await expect(finding).toHaveCount(1);
  await expect(finding).toContainText('10GBASE-T over Cat5e: not supported at any length; Cat6A carries it to 100 m.');
  await expect(inspector.getByRole('list', { name: 'Findings about the selection' })).toContainText('IEEE 802.3');

  await finding.getByRole('button', { name: 'Use Cat6A' }).click();
  await expect(finding).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Undo Change .* to .*Cat6A/ })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(finding).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Redo Change .* to .*Cat6A/ })).toBeEnabled();
  await page.keyboard.press('Control+Shift+Z');
  await expect(finding).toHaveCount(0);
}

/** Picks from a list of the inspector. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const inspector = page.getByLabel('Inspector', { exact: true });
  await inspector.getByRole('combobox', { name: new RegExp(`^${label}`) }).click();
  await page.getByRole('option', { name: new RegExp(`^${option.replace(/[/()+]/g, '\\$&')}`) }).first().click();
}

async function chooseOptic(page: Page): Promise<void> {
  await clickPort(page, 'SW1', SWITCH, '1/0/1');
  await expect(page.getByRole('heading', { name: 'A01/SW1:1/0/1' })).toBeVisible();
  await choose(page, 'Optic', 'SFP-10G-SR');
  await expect(page.getByRole('button', { name: /^Undo Put SFP-10G-SR.* into 1\/0\/1/ })).toBeEnabled();
}

async function lookAtOtherViews(page: Page): Promise<void> {
  await openView(page, 'Topology');
  const diagram = page.getByLabel('Devices in the diagram');
  await expect(diagram.getByText(/^SW1, switch, /)).toBeAttached();
  await expect(diagram.getByText('SRV1, server, 1 link', { exact: true })).toBeAttached();
  await openView(page, 'Cables');
  const grid = page.getByRole('grid', { name: 'Cables' });
  await expect(grid.getByRole('row')).toHaveCount(7);
  const toServer = grid.getByRole('row').filter({ hasText: 'A02/SRV1:OCP1' });
  await expect(toServer).toContainText('A01/SW1:1/0/24');
  await expect(toServer).toContainText('Cat6A');
}

async function saveAndReopen(app: RunningApp, file: string, folder: string): Promise<void> {
  const { page } = app;
  await answerDialogs(app, { savePath: file });
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  const saved = await designJson(file);
  await page.keyboard.press('Control+w');
  await expect(page.getByRole('heading', { name: 'Design a server room' })).toBeVisible();

  await answerDialogs(app, { openPaths: [file], savePath: join(folder, 'again.cablewright') });
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await expect(page.getByRole('heading', { name: 'comms room', level: 1 })).toBeVisible();
  await cableCount(page, 6);
  await openView(page, 'Racks');
  for (const device of [/^SW1, M4300-12X12F, U40 front, rack A01$/, /^PP1, .*, U41 front, rack A01$/, /^SRV1, .*, U20 front, rack A02$/]) await expect(deviceOf(page, device)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Findings', exact: true }).getByRole('listitem').filter({ hasText: TEN_GIG })).toHaveCount(0);
  await clickPort(page, 'SW1', SWITCH, '1/0/1');
  await expect(page.getByLabel('Inspector', { exact: true }).getByRole('combobox', { name: /^Optic/ })).toContainText('SFP-10G-SR');

  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByRole('heading', { name: 'again', level: 1 })).toBeVisible();
  expect(await designJson(join(folder, 'again.cablewright'))).toBe(saved);
}

/** Makes one file through the export panel; yields its path. */
async function exportAs(app: RunningApp, folder: string, subject: string, format: string | undefined, name: string): Promise<string> {
  const { page } = app;
  const path = join(folder, name);
  await answerDialogs(app, { savePath: path, openPaths: [folder], button: 0 });
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: new RegExp(`^${subject}`) }).check();
  if (format !== undefined) {
    await dialog.getByRole('combobox', { name: /^Format/ }).click();
    await page.getByRole('option', { name: format, exact: true }).click();
  }
  if (subject === 'Single sheets') {
    await dialog.getByRole('button', { name: 'None' }).click();
    await dialog.getByRole('checkbox', { name: /A01.*front/i }).check();
  }
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText(`Exported ${name}`);
  return path;
}

async function exportAll(app: RunningApp, folder: string): Promise<void> {
  const pdf = pdfText(await exportAs(app, folder, 'Drawing set', undefined, 'set.pdf'));
  for (const text of ['A01', 'A02', 'SW1', 'PP1', 'SRV1', 'PDU1', 'M4300-12X12F', 'A01/SW1:1/0/24', 'A02/SRV1:OCP1', 'SFP-10G-SR', 'Bill of materials', 'Cable schedule']) expect(pdf).toContain(text);

  const schedule = await csvRows(await exportAs(app, folder, 'Cable schedule', 'CSV', 'cables.csv'));
  expect(schedule).toHaveLength(7);
  expect(schedule.filter((row) => row.includes('A01/SW1:1/0/24') && row.includes('A02/SRV1:OCP1'))).toHaveLength(1);
  const bom = await csvRows(await exportAs(app, folder, 'Bill of materials', 'CSV', 'bom.csv'));
  const quantity = bom[0]?.indexOf('Quantity') ?? -1;
  const counted = (model: string): readonly string[] => bom.filter((row) => row.some((cell) => cell.includes(model))).map((row) => row[quantity] ?? '');
  expect(counted('iSEVEN Ri7 42U')).toEqual(['2']);
  expect(counted('M4300-12X12F')).toEqual(['1']);
  expect(counted('SFP-10G-SR')).toEqual(['1']);
  expect(counted('Cat6A').reduce((sum, count) => sum + Number(count), 0)).toBeGreaterThanOrEqual(6);

  const workbook = await sheetRows(app.page, await exportAs(app, folder, 'Bill of materials', 'Excel (XLSX)', 'bom.xlsx'));
  expect(workbook.flat()).toEqual(expect.arrayContaining(['M4300-12X12F']));
  const cables = await sheetRows(app.page, await exportAs(app, folder, 'Cable schedule', 'Excel (XLSX)', 'cables.xlsx'));
  expect(cables.filter((row) => row.includes('A02/SRV1:OCP1'))).toHaveLength(1);

  await checkPictures(app, folder);
}

async function checkPictures(app: RunningApp, folder: string): Promise<void> {
  const svg = await readFile(await exportAs(app, folder, 'Single sheets', 'SVG', 'sheet.svg'), 'utf8');
  const wrong = await app.page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? undefined, svg);
  expect(wrong).toBeUndefined();
  expect(svg).toContain('SW1');
  const size = await pngSize(await exportAs(app, folder, 'Single sheets', 'PNG', 'sheet.png'));
  expect(size.width / size.height).toBeCloseTo(420 / 297, 1);
  expect(size.width).toBeGreaterThan(1500);
}
