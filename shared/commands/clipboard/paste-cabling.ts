import { compareNatural } from '../../base/compare.ts';
import type { Termination } from '../../model/cable.ts';
import { PROJECT_ID } from '../../model/design.ts';
import type { PasteRun } from './paste-run.ts';

const MAX_FIELDS = 50;

/** Puts the optics of the copied devices in, and the cables between them. */
export function pasteCabling({ tx, content, ids, names }: PasteRun): void {
  const plug = (end: Termination): Termination => ({ ...end, deviceId: ids.of('device', end.deviceId) });
  for (const optic of content.records.optic) {
    const { serial: _serial, ...rest } = optic;
    tx.put({ ...rest, ...names.optic(optic), id: ids.make('optic', optic.id), typeId: ids.of('opticType', optic.typeId), deviceId: ids.of('device', optic.deviceId) });
  }
  for (const cable of [...content.records.cable].sort((a, b) => compareNatural(a.label ?? '', b.label ?? ''))) {
    const { label: _label, farLabel: _farLabel, pathwayIds, ...rest } = cable;
    const ways = pathwayIds?.map((id) => ids.of('pathway', id));
    tx.put({ ...rest, ...names.cable(cable), id: ids.make('cable', cable.id), typeId: ids.of('cableType', cable.typeId), a: cable.a.map(plug), b: cable.b.map(plug), ...(ways === undefined ? {} : { pathwayIds: ways }) });
  }
}

/** Adds the definitions of fields that the pasted records have values for and the design does not know. */
export function pasteFields({ tx, content }: PasteRun): void {
  const own = tx.get('project', PROJECT_ID)?.customFields ?? [];
  const missing = content.customFields.filter(({ key, on }) => !own.some((field) => field.key === key && field.on === on));
  if (missing.length > 0) tx.update('project', PROJECT_ID, { customFields: [...own, ...missing].slice(0, MAX_FIELDS) });
}
