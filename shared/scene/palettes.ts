import { colourFacts } from '../catalog/colours.ts';
import type { Colour } from '../model/cable-type.ts';
import type { Ink, Palette } from './scene.ts';

type CableInk = Extract<Ink, `cable-${string}`>;
type OwnInk = Exclude<Ink, CableInk>;

/** The ink of a jacket colour. */
export const cableInk = (colour: Colour): CableInk => `cable-${colour}`;

function cableInks(theme: 'light' | 'dark'): { readonly [K in CableInk]: string } {
  const fill = (colour: Colour): string => colourFacts(colour)[theme].fill;
  return {
    'cable-black': fill('black'), 'cable-white': fill('white'), 'cable-grey': fill('grey'), 'cable-blue': fill('blue'),
    'cable-light-blue': fill('light-blue'), 'cable-red': fill('red'), 'cable-green': fill('green'), 'cable-yellow': fill('yellow'),
    'cable-orange': fill('orange'), 'cable-violet': fill('violet'), 'cable-magenta': fill('magenta'), 'cable-pink': fill('pink'),
    'cable-aqua': fill('aqua'), 'cable-lime': fill('lime'), 'cable-brown': fill('brown'), 'cable-beige': fill('beige'),
  };
}

/* Speeds go from grey over blue and green to red and violet in steps of lightness, so that they keep their order without colour vision; width repeats them. */
const light: { readonly [K in OwnInk]: string } = {
  paper: '#ffffff', text: '#14181f', 'text-muted': '#596273', line: '#8b94a3', 'line-faint': '#d9dde3', grid: '#eceff3',
  accent: '#0b62d6', error: '#c62222', warning: '#9a5b00', info: '#3c6ea8', ok: '#1a7a37',
  'rack-frame': '#8d95a3', 'rack-rail': '#d5d9e0', 'rack-space': '#fbfbfc',
  'device-face': '#3a4250', 'device-face-light': '#e6e9ee', 'device-edge': '#20262f', 'device-text': '#f4f6f9',
  port: '#12161c', 'port-edge': '#9aa4b4', 'port-used': '#4d9bff', cage: '#6d7788', 'fibre-port': '#1fa6a2', 'power-port': '#0d1014',
  room: '#fafbfc', wall: '#4b5361', tile: '#dde2e9', pathway: '#5a4fa3', 'hot-aisle': '#b23c17', 'cold-aisle': '#1565a8',
  'speed-slow': '#7b8494', 'speed-1g': '#2f6fdb', 'speed-10g': '#0f8a7e', 'speed-25g': '#5a9a1f', 'speed-40g': '#b07a00', 'speed-100g': '#c8441b', 'speed-400g': '#8a2be2', power: '#6b4a2f',
};

const dark: { readonly [K in OwnInk]: string } = {
  paper: '#111418', text: '#eef1f5', 'text-muted': '#9aa3b2', line: '#6a7382', 'line-faint': '#2b313a', grid: '#1d2229',
  accent: '#5aa2ff', error: '#ff6b62', warning: '#f0b13c', info: '#7fb2ea', ok: '#4ccb78',
  'rack-frame': '#5a626f', 'rack-rail': '#343b46', 'rack-space': '#171b20',
  'device-face': '#4a5363', 'device-face-light': '#c9ced6', 'device-edge': '#0b0e12', 'device-text': '#f4f6f9',
  port: '#0a0d11', 'port-edge': '#949eae', 'port-used': '#5aa2ff', cage: '#7a8596', 'fibre-port': '#25b3ae', 'power-port': '#07090c',
  room: '#171b20', wall: '#a3acba', tile: '#333b46', pathway: '#a79df0', 'hot-aisle': '#ff9a6b', 'cold-aisle': '#6bb8ff',
  'speed-slow': '#8f98a7', 'speed-1g': '#6ea8ff', 'speed-10g': '#2fc4b6', 'speed-25g': '#8fd14f', 'speed-40g': '#e8b23a', 'speed-100g': '#ff8a5c', 'speed-400g': '#c79bff', power: '#c09a78',
};

/* Paper: light faces with dark lines spare toner and stay sharp on a black-and-white printer. */
const print: { readonly [K in OwnInk]: string } = {
  ...light,
  text: '#000000', 'text-muted': '#4a4f57', line: '#5f6670', 'line-faint': '#c9cdd3', grid: '#e6e8eb',
  'rack-frame': '#3c424b', 'rack-rail': '#dfe2e6', 'rack-space': '#ffffff',
  'device-face': '#e9ebee', 'device-face-light': '#ffffff', 'device-edge': '#3c424b', 'device-text': '#14181f',
  port: '#ffffff', 'port-edge': '#3c424b', 'port-used': '#7db4f5', cage: '#cfd4da', 'fibre-port': '#9fd9d6', 'power-port': '#c4c9d0',
  room: '#ffffff', wall: '#1d2127', tile: '#d4d8dd', pathway: '#3f3a75',
};

/** Screen, light theme. */
export const LIGHT: Palette = { ...light, ...cableInks('light') };

/** Screen, dark theme. */
export const DARK: Palette = { ...dark, ...cableInks('dark') };

/** Paper: PDF sheets and anything that may be printed without colour. */
export const PRINT: Palette = { ...print, ...cableInks('light') };
