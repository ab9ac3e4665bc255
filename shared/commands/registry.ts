import { z } from '../base/zod.ts';
import type { Result } from '../base/result.ts';
import type { DesignStore } from '../store/design-store.ts';
import type { Transaction } from '../store/transaction.ts';
import { batchCommand, type StepRunner } from './batch.ts';
import { connectPorts, connectRange } from './cables/connect-ports.ts';
import { applyLabelScheme } from './cables/apply-label-scheme.ts';
import { removeCables } from './cables/remove-cables.ts';
import { reterminateCable } from './cables/reterminate-cable.ts';
import { changeCableType, relabelCable, setCableLength, updateCables } from './cables/update-cable.ts';
import { type Command, type CommandError, execute, refuse } from './command.ts';
import { addDevice } from './devices/add-device.ts';
import { duplicateDevice } from './devices/duplicate-device.ts';
import { moveDevice, moveDevices } from './devices/move-device.ts';
import { updateDevices } from './devices/update-device.ts';
import { placeDiagramNodes } from './diagram/place-nodes.ts';
import { unwaiveFinding, waiveFinding } from './findings/waive-finding.ts';
import { addPathway } from './pathways/add-pathway.ts';
import { routeCables } from './pathways/route-cables.ts';
import { updatePathway } from './pathways/update-pathway.ts';
import { setAttenuator } from './ports/set-attenuator.ts';
import { setOptic } from './ports/set-optic.ts';
import { setPortSpeed, updatePort } from './ports/update-port.ts';
import { applyProfile } from './project/apply-profile.ts';
import { setRuleOption } from './project/set-rule-option.ts';
import { setRuleSettings } from './project/set-rule-settings.ts';
import { setSeverity } from './project/set-severity.ts';
import { updateProject } from './project/update-project.ts';
import { addRack } from './racks/add-rack.ts';
import { moveRacks } from './racks/move-rack.ts';
import { updateRack } from './racks/update-rack.ts';
import { removeRecords } from './remove.ts';
import { addRoom } from './rooms/add-room.ts';
import { updateRoom } from './rooms/update-room.ts';

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
  register(addRoom), register(updateRoom),
  register(addRack), register(moveRacks), register(updateRack),
  register(addDevice), register(moveDevice), register(moveDevices), register(updateDevices), register(duplicateDevice),
  register(updatePort), register(setPortSpeed), register(setOptic), register(setAttenuator),
  register(connectPorts), register(connectRange), register(changeCableType), register(setCableLength), register(relabelCable), register(updateCables), register(reterminateCable), register(removeCables),
  register(applyLabelScheme), register(addPathway), register(updatePathway), register(routeCables),
  register(removeRecords), register(batchCommand(runStep)),
  register(updateProject), register(setSeverity), register(setRuleOption), register(setRuleSettings), register(applyProfile), register(waiveFinding), register(unwaiveFinding),
  register(placeDiagramNodes),
];

const commandById: ReadonlyMap<string, RegisteredCommand> = new Map(COMMANDS.map((command) => [command.id, command]));

/** Runs a command named as data: what a fix does. */
export function runById(store: DesignStore, id: string, args: unknown): Result<unknown, CommandError> {
  const command = commandById.get(id);
  return command === undefined ? refuse('unknown-command', `There is no command "${id}".`) : command.run(store, args);
}
