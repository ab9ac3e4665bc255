import type { DesignView } from '../../store/design-view.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import { channelLoss, type ChannelLoss } from './channel-loss.ts';
import { type LossLimit, lossLimit, wavelengthsOf } from './loss-limit.ts';
import { type LossSettings, lossSettings } from './loss-settings.ts';

/** What the rules about loss and power go by. */
export interface LinkLoss {
  readonly settings: LossSettings;
  readonly loss: ChannelLoss;
  readonly limit: LossLimit | undefined;
}

/* Several rules look at a channel one after another; a subject is made anew for each round. */
const computed = new WeakMap<ChannelSubject, LinkLoss>();

/** The loss of a channel, how it was counted, and the limit it is held to. */
export function linkLoss(view: DesignView, subject: ChannelSubject): LinkLoss {
  const known = computed.get(subject);
  if (known !== undefined) return known;
  const settings = lossSettings(view);
  const result = { settings, loss: channelLoss(view, subject.channel, wavelengthsOf(subject), settings), limit: lossLimit(subject) };
  computed.set(subject, result);
  return result;
}
