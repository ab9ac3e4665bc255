// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeSvg } from '../../../shared/formats/svg/write-svg.ts';
import { composeElevation } from '../../../shared/scene/elevation.ts';
import { DARK, LIGHT } from '../../../shared/scene/palettes.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { demoDesign, NAMES } from '../../scene/demo-design.ts';

function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

const scene: Scene = {
  bounds: { x: 0, y: 0, width: 100, height: 50 },
  nodes: [
    { kind: 'group', at: { x: 10, y: 5 }, scale: 0.5, clip: { x: 0, y: 0, width: 40, height: 20 }, layer: 'devices', recordId: 'device:one', title: 'A & B', children: [{ kind: 'rect', box: { x: 0, y: 0, width: 20, height: 10 }, radiusMm: 1, paint: { fill: 'paper', stroke: 'text', strokeMm: 0.5, dashMm: [2, 1] } }] },
    { kind: 'path', steps: [{ op: 'M', to: { x: 1, y: 2 } }, { op: 'L', to: { x: 3, y: 4.00049 } }, { op: 'C', c1: { x: 1, y: 1 }, c2: { x: 2, y: 2 }, to: { x: 3, y: 3 } }, { op: 'Z' }], paint: { stroke: 'accent', opacity: 0.5 } },
    { kind: 'circle', centre: { x: 5, y: 5 }, radiusMm: 2, paint: { fill: 'ok' } },
    { kind: 'text', text: '<script>alert("1")</script> & \u0007', at: { x: 1, y: 9 }, sizeMm: 3, ink: 'text', weight: 'bold', align: 'end', quarterTurns: 1 },
  ],
};

test('writes every kind of node', () => {
  expect(writeSvg(scene, LIGHT, { title: 'Sheet "1"' })).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 100 50" role="img" font-family="Inter, &#39;Noto Sans&#39;, &#39;DejaVu Sans&#39;, &#39;Segoe UI&#39;, &#39;Helvetica Neue&#39;, Arial, sans-serif" fill="none" stroke-linejoin="round" stroke-linecap="round">
    <title>Sheet &quot;1&quot;</title>
    <rect x="0" y="0" width="100" height="50" fill="#ffffff"/>
    <g transform="translate(10 5) scale(0.5)" data-layer="devices" data-id="device:one">
    <title>A &amp; B</title>
    <clipPath id="clip-1"><rect x="0" y="0" width="40" height="20"/></clipPath>
    <g clip-path="url(#clip-1)">
    <rect x="0" y="0" width="20" height="10" rx="1" fill="#ffffff" stroke="#14181f" stroke-width="0.5" stroke-dasharray="2 1"/>
    </g>
    </g>
    <path d="M1 2L3 4C1 1 2 2 3 3Z" stroke="#0b62d6" stroke-width="0.25" opacity="0.5"/>
    <circle cx="5" cy="5" r="2" fill="#1a7a37"/>
    <text x="1" y="9" font-size="3" fill="#14181f" font-weight="700" text-anchor="end" transform="rotate(90 1 9)" xml:space="preserve" unicode-bidi="plaintext">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; �</text>
    </svg>
    "
  `);
});

test('is well-formed for a real drawing and keeps names as text', () => {
  const { view, racks } = demoDesign();
  for (const palette of [LIGHT, DARK]) {
    const document = parsed(writeSvg(composeElevation(view, racks.b, 'front'), palette, { title: NAMES.markup }));
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('title')?.textContent).toBe(NAMES.markup);
    expect([...document.querySelectorAll('text')].map((element) => element.textContent)).toContain(NAMES.chinese);
    expect(document.querySelectorAll('g[data-id]').length).toBe(view.find('devicesByRack', racks.b).length);
  }
});

test('any text stays text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const document = parsed(writeSvg({ ...scene, nodes: [{ kind: 'text', text, at: { x: 0, y: 0 }, sizeMm: 3, ink: 'text' }] }, LIGHT, { title: text }));
    expect(document.querySelectorAll('*').length).toBe(4);
  }));
});

describe('size on paper', () => {
  test.each([[undefined, '100mm', '50mm'], [420, '420mm', '210mm']] as const)('asked for %s: %s by %s', (widthMm, width, height) => {
    const root = parsed(writeSvg(scene, LIGHT, { title: 't', widthMm })).documentElement;
    expect([root.getAttribute('width'), root.getAttribute('height'), root.getAttribute('viewBox')]).toEqual([width, height, '0 0 100 50']);
  });
});

test('an empty scene is still a file', () => {
  parsed(writeSvg({ bounds: { x: 0, y: 0, width: 0, height: 0 }, nodes: [] }, LIGHT, { title: '' }));
});
