import { describe, expect, test } from 'vitest';
import { extendSelection, inPortOrder, portRange, portsFrom } from '../../../../renderer/features/racks/port-pairs.ts';
import { makeId } from '../../../../shared/base/id.ts';
import { deviceEntry } from '../../../../shared/catalog/library.ts';

const entry = (key: string) => {
  const type = deviceEntry(key);
  if (type === undefined) throw new Error(`No entry ${key}`);
  return type;
};
const panel = entry('generic-panel-24-cat6a');
const switch48 = entry('generic-switch-48');
const device = makeId('device', 'one');
const ref = (portKey: string, deviceId = device) => ({ deviceId, portKey });

describe('a range of ports', () => {
  test.each([
    ['forwards', '3', '6', ['3', '4', '5', '6']],
    ['backwards', '6', '3', ['3', '4', '5', '6']],
    ['of one', '5', '5', ['5']],
    ['to a port that does not exist', '5', 'none', []],
    ['from a port that does not exist', 'none', '5', []],
  ])('%s', (_, from, to, expected) => {
    expect(portRange(switch48, from, to)).toEqual(expected);
  });

  test('leaves out ports of another kind that lie between', () => {
    expect(portRange(switch48, '47', '50')).toEqual(['47', '48']);
  });
});

describe('the ports a range goes to', () => {
  test('follow the order of the type from the first one on', () => {
    expect(portsFrom(panel, '20', 3)).toEqual(['20', '21', '22']);
  });

  test('end with the run', () => {
    expect(portsFrom(panel, '23', 24)).toEqual(['23', '24']);
    expect(portsFrom(switch48, '47', 4)).toEqual(['47', '48']);
  });
});

describe('shift-click', () => {
  test('selects from the first selected port to the clicked one, the first one staying first', () => {
    expect(extendSelection([ref('8')], ref('10'), switch48).map((port) => port.portKey)).toEqual(['8', '9', '10']);
    expect(extendSelection([ref('8')], ref('6'), switch48).map((port) => port.portKey)).toEqual(['8', '7', '6']);
  });

  test('on another device starts anew', () => {
    expect(extendSelection([ref('8', makeId('device', 'two'))], ref('6'), switch48)).toEqual([ref('6')]);
  });
});

test('ports of one device connect in the order of its type, those of several as they were picked', () => {
  const other = makeId('device', 'two');
  expect(inPortOrder([ref('10'), ref('9')], () => switch48)).toEqual([ref('9'), ref('10')]);
  expect(inPortOrder([ref('10'), ref('9', other)], () => switch48)).toEqual([ref('10'), ref('9', other)]);
});
