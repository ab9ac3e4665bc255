import { describe, expect, test } from 'vitest';
import { idSource } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import { runById } from '../../shared/commands/registry.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import type { CheckReport } from '../../shared/rules/finding.ts';
import { checkDesign, RULES } from '../../shared/rules/registry.ts';
import { DesignStore } from '../../shared/store/design-store.ts';
import { officeServerRoom } from './office-server-room.ts';
import { MISTAKES, officeServerRoomMistakes, withMistakes } from './office-server-room-mistakes.ts';

const check = (tables: DesignTables): CheckReport => checkDesign(new DesignStore(tables, idSource(seededRandom32(1))));

const ruleIds = RULES.map(({ id }) => id).sort();

describe('the office server room', () => {
  test('passes every check, with nothing switched off, waived or left unchecked', () => {
    expect(check(officeServerRoom())).toEqual({ findings: [], waived: [], checked: ruleIds, switchedOff: [], notCheckable: [] });
  });

  test('is of the size that it is described with', () => {
    const { rack, cable, device } = officeServerRoom();
    const racked = device.filter(({ placement }) => placement.kind === 'rack' || placement.kind === 'rack-side');
    expect({ racks: rack.length, racked: racked.length, cables: cable.length }).toEqual({ racks: 2, racked: 35, cables: 126 });
    expect(cable.every(({ label, lengthMm, colour }) => label !== undefined && lengthMm !== undefined && colour !== undefined)).toBe(true);
  });
});

describe('the office server room with mistakes', () => {
  test('has a mistake for every rule', () => {
    expect(Object.keys(MISTAKES).sort()).toEqual(ruleIds);
  });

  test('is found to have one of each and nothing else', () => {
    const { findings, waived, switchedOff } = check(officeServerRoomMistakes());
    expect(findings.map(({ ruleId }) => ruleId).sort()).toEqual(ruleIds);
    expect([waived, switchedOff]).toEqual([[], []]);
  });

  test.each(Object.entries(MISTAKES))('%s alone finds its own', (ruleId, mistake) => {
    expect(check(withMistakes([mistake])).findings.map((finding) => finding.ruleId)).toEqual([ruleId]);
  });

  const tables = officeServerRoomMistakes();
  const before = check(tables);

  test.each(before.findings.flatMap(({ ruleId, fingerprint, fixes }) => fixes.map((fix) => ({ ruleId, fingerprint, fix, title: fix.title }))))('$ruleId is mended by its fix: $title', ({ fingerprint, fix }) => {
    const store = new DesignStore(tables, idSource(seededRandom32(2)));
    expect(runById(store, fix.commandId, fix.args)).toMatchObject({ ok: true });
    const after = checkDesign(store).findings;
    expect(after.map((finding) => finding.fingerprint)).not.toContain(fingerprint);
    const known = new Set(before.findings.map((finding) => finding.fingerprint));
    expect(after.filter((finding) => finding.severity === 'error' && !known.has(finding.fingerprint))).toEqual([]);
  });
});
