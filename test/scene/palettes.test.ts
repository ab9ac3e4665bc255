import { describe, expect, test } from 'vitest';
import { DARK, LIGHT, PRINT } from '../../shared/scene/palettes.ts';
import { type Ink, INKS, type Palette } from '../../shared/scene/scene.ts';

const PALETTES: readonly (readonly [string, Palette])[] = [['light', LIGHT], ['dark', DARK], ['print', PRINT]];

/* Relative luminance and contrast after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const READ_ON: readonly (readonly [Ink, Ink])[] = [
  ['text', 'paper'], ['text-muted', 'paper'], ['text', 'rack-space'], ['text-muted', 'rack-space'], ['text', 'room'], ['text-muted', 'room'], ['device-text', 'device-face'],
  ['accent', 'paper'], ['error', 'paper'], ['warning', 'paper'], ['info', 'paper'], ['ok', 'paper'],
];

describe.each(PALETTES)('the %s palette', (_name, palette) => {
  test('gives every ink a colour', () => {
    for (const ink of INKS) expect(palette[ink], ink).toMatch(/^#[0-9a-f]{6}$/);
  });

  test.each(READ_ON)('%s can be read on %s', (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test('keeps speeds apart in lightness or hue, so that none equals another', () => {
    const speeds = INKS.filter((ink) => ink.startsWith('speed-')).map((ink) => palette[ink]);
    expect(new Set(speeds).size).toBe(speeds.length);
  });
});
