import { DARK, LIGHT } from '../../shared/scene/palettes.ts';
import { INKS, type Ink, type Palette } from '../../shared/scene/scene.ts';

/** The declarations of all inks, each in both themes: `light-dark()` picks by the page's colour scheme. */
export function inkDeclarations(light: Palette, dark: Palette): string {
  const declare = (ink: Ink): string => `--ink-${ink}: light-dark(${light[ink]}, ${dark[ink]});`;
  return `:root{${INKS.map(declare).join('')}}`;
}

/** Gives the page the palettes that scenes are drawn with, from the same table that prints use. */
export function installInkSheet(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(inkDeclarations(LIGHT, DARK));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
