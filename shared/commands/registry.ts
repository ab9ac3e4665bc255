import { z } from '../base/zod.ts';
import type { Result } from '../base/result.ts';
import type { DesignStore } from '../store/design-store.ts';
import type { Transaction } from '../store/transaction.ts';
import { batchCommand, type StepRunner } from './batch.ts';
import { addAnnotation } from './annotations/add-annotation.ts';
import { updateAnnotations } from './annotations/update-annotation.ts';
import { alignDevices } from './arrange/align-devices.ts';
import { arrangeDevices } from './arrange/arrange-devices.ts';
import { alignPlanned } from './arrange/plan-align.ts';
import { distributePlanned } from './arrange/plan-distribute.ts';
import { movePlanned } from './arrange/plan-move.ts';
import { turnPlanned } from './arrange/plan-turn.ts';
import { duplicateRecords } from './clipboard/duplicate-records.ts';
import { pasteRecords } from './clipboard/paste-records.ts';
import { addComment } from './comments/add-comment.ts';
import { updateComments } from './comments/update-comment.ts';
import { defineFields } from './custom-fields/define-fields.ts';
import { setCableCustom, setDeviceCustom } from './custom-fields/set-custom.ts';
import { connectPorts, connectRange } from './cables/connect-ports.ts';
import { applyLabelPattern } from './cables/apply-label-pattern.ts';
import { applyLabelScheme } from './cables/apply-label-scheme.ts';
import { editCables } from './cables/edit-cables.ts';
import { removeCables } from './cables/remove-cables.ts';
import { reterminateCable } from './cables/reterminate-cable.ts';
import { changeCableType, relabelCable, setCableLength, updateCables } from './cables/update-cable.ts';
import { type Command, type CommandError, execute, refuse } from './command.ts';
import { addDevice } from './devices/add-device.ts';
import { copyDevices } from './devices/copy-devices.ts';
import { duplicateDevice } from './devices/duplicate-device.ts';
import { flipDevices } from './devices/flip-devices.ts';
import { moveDevice, moveDevices } from './devices/move-device.ts';
import { swapDevice } from './devices/swap-device.ts';
import { updateDevices } from './devices/update-device.ts';
import { updateDeviceType } from './device-types/update-device-type.ts';
import { alignNodes, distributeNodes } from './diagram/arrange-nodes.ts';
import { placeDiagramNodes } from './diagram/place-nodes.ts';
import { unwaiveFinding, waiveFinding } from './findings/waive-finding.ts';
import { addPathway } from './pathways/add-pathway.ts';
import { routeCables } from './pathways/route-cables.ts';
import { updatePathway } from './pathways/update-pathway.ts';
import { addPlanItem } from './plan-items/add-plan-item.ts';
import { updatePlanItems } from './plan-items/update-plan-items.ts';
import { setAttenuator } from './ports/set-attenuator.ts';
import { setOptic } from './ports/set-optic.ts';
import { setPortSpeed, updatePort } from './ports/update-port.ts';
import { setOptics, updatePorts } from './ports/update-ports.ts';
import { applyProfile } from './project/apply-profile.ts';
import { setRuleOption } from './project/set-rule-option.ts';
import { setRuleSettings } from './project/set-rule-settings.ts';
import { setSeverity } from './project/set-severity.ts';
import { updateProject } from './project/update-project.ts';
import { addRack } from './racks/add-rack.ts';
import { addRow } from './racks/add-row.ts';
import { fillBlanks } from './racks/fill-blanks.ts';
import { moveContents } from './racks/move-contents.ts';
import { moveRacks } from './racks/move-rack.ts';
import { renameRow } from './racks/rename-row.ts';
import { updateRack } from './racks/update-rack.ts';
import { removeRecords } from './remove.ts';
import { addRoom } from './rooms/add-room.ts';
import { setStatus } from './status/set-status.ts';
import { markAisles } from './rooms/mark-aisles.ts';
import { setOutline } from './rooms/set-outline.ts';
import { updateRoom } from './rooms/update-room.ts';
import { addUnderlay } from './underlay/add-underlay.ts';
import { calibrateUnderlay } from './underlay/calibrate-underlay.ts';
import { updateUnderlay } from './underlay/update-underlay.ts';

/** A command with its argument type hidden behind its schema: what fixes, scripts and random tests call. */
export interface RegisteredCommand {
  readonly id: string;
  /** Checks the arguments, then runs the command as one step of the history. */
  readonly run: (store: DesignStore, args: unknown) => Result<unknown, CommandError>;
  /** Checks the arguments, then runs the command as part of a larger step. */
  readonly runInside: (tx: Transaction, args: unknown) => Result<unknown, CommandError>;
}

function register<A, T>(command: Command<A, T>): RegisteredCommand {
  const withArgs = (input: unknown, run: (args: A) => Result<T, CommandError>): Result<T, CommandError> => {
    const args = command.args.safeParse(input);
    if (args.success) return run(args.data);
    return refuse('bad-arguments', `${command.id} was called with arguments it does not take: ${z.prettifyError(args.error)}`);
  };
  return {
    id: command.id,
    run: (store, input) => withArgs(input, (args) => execute(store, command, args)),
    runInside: (tx, input) => withArgs(input, (args) => command.run(tx, args)),
  };
}

const runStep: StepRunner = (tx, commandId, args) => {
  const command = commandById.get(commandId);
  return command === undefined ? refuse('unknown-command', `There is no command "${commandId}".`) : command.runInside(tx, args);
};

/** Every command. */
export const COMMANDS: readonly RegisteredCommand[] = [
  register(updateDeviceType),
  register(addRoom), register(updateRoom),
  register(setOutline), register(markAisles), register(addPlanItem), register(updatePlanItems), register(addRow), register(renameRow), register(alignPlanned), register(distributePlanned), register(movePlanned), register(turnPlanned),
  register(fillBlanks), register(moveContents), register(flipDevices), register(copyDevices),
  register(addRack), register(moveRacks), register(updateRack),
  register(addDevice), register(moveDevice), register(moveDevices), register(updateDevices), register(duplicateDevice), register(swapDevice),
  register(updatePort), register(setPortSpeed), register(setOptic), register(setAttenuator), register(updatePorts), register(setOptics),
  register(connectPorts), register(connectRange), register(changeCableType), register(setCableLength), register(relabelCable), register(updateCables), register(reterminateCable), register(removeCables),
  register(editCables), register(applyLabelPattern),
  register(applyLabelScheme), register(addPathway), register(updatePathway), register(routeCables),
  register(addUnderlay), register(updateUnderlay), register(calibrateUnderlay),
  register(removeRecords), register(batchCommand(runStep)),
  register(updateProject), register(setSeverity), register(setRuleOption), register(setRuleSettings), register(applyProfile), register(waiveFinding), register(unwaiveFinding),
  register(alignNodes),
  register(distributeNodes),
  register(placeDiagramNodes),
  register(pasteRecords), register(duplicateRecords), register(alignDevices), register(arrangeDevices), register(addComment), register(updateComments), register(addAnnotation), register(updateAnnotations),
  register(defineFields), register(setDeviceCustom), register(setCableCustom), register(setStatus),
];

const commandById: ReadonlyMap<string, RegisteredCommand> = new Map(COMMANDS.map((command) => [command.id, command]));

/** Runs a command named as data: what a fix does. */
export function runById(store: DesignStore, id: string, args: unknown): Result<unknown, CommandError> {
  const command = commandById.get(id);
  return command === undefined ? refuse('unknown-command', `There is no command "${id}".`) : command.run(store, args);
}
