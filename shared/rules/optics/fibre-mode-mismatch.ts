import { modeOf } from '../../catalog/media.ts';
import type { DesignView } from '../../store/design-view.ts';
import { availableOptics, chooseOptic } from '../../topology/optic-choice.ts';
import { cableName, portName } from '../../topology/names.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { endsOf, isFibreEnd, phyAt } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import { cageSwitch, fibreCord, fibrePanel, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { type FibreMode, isMadeFor, mediumName, modeName } from '../fibre-channel.ts';
import type { Fix } from '../finding.ts';
import { retypeFixes, type TypedCable } from '../fixes/retype.ts';

/* The usual grade of new fibre of each kind, offered when a cable of the other kind has to go. */
const USUAL_FIBRE = { multimode: 'om4', singlemode: 'os2' } as const;

/** Multimode and single-mode kept apart: between cables, and between cable and optic. */
export const fibreModeMismatch = defineRule({
  id: 'optics/fibre-mode-mismatch',
  title: 'Multimode against single-mode',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3; TIA-568.3-D; ISO/IEC 11801-1',
  what: 'All fibre of a channel must be of one kind, and the optics at its ends made for that kind.',
  why: 'The cores differ in size (50 or 62.5 against 9 micrometres): most of the light is lost at the joint, and the link is dead or marginal.',
  todo: 'Replace the cable of the other kind, or the optic.',
  messages: {
    mixedFibre: '{multimode} (multimode) and {singlemode} (single-mode) are joined in one channel.',
    wrongOptic: '{optic} in {port} is made for {made} fibre; the channel is {medium}, which is {mode}.',
  },
  check(subject, { view, report }) {
    const multimode = cablesOf(subject, 'multimode');
    const singlemode = cablesOf(subject, 'singlemode');
    const [mm, sm] = [multimode[0], singlemode[0]];
    if (mm !== undefined && sm !== undefined) {
      report({
        messageId: 'mixedFibre',
        data: { multimode: cableName(view, mm.cable), singlemode: cableName(view, sm.cable) },
        subjects: [...multimode, ...singlemode].map(({ cable }) => subjectOfCable(view, cable)),
        actual: { text: `${mediumName(mm.type.medium)} and ${mediumName(sm.type.medium)}` },
        required: { text: 'one kind of fibre' },
        fixes: unmixFixes(view, subject, multimode, singlemode),
      });
      return;
    }
    const [cable] = [...multimode, ...singlemode];
    const mode = cable === undefined ? undefined : modeOf(cable.type.medium);
    if (cable === undefined || mode === undefined) return;
    const wrong = wrongEnds(subject, mode);
    const [first] = wrong;
    if (first === undefined) return;
    report({
      messageId: 'wrongOptic',
      data: { optic: phyAt(first)?.name ?? '', port: portName(view, first.ref), made: modeName(other(mode)), medium: mediumName(cable.type.medium), mode: modeName(mode) },
      subjects: [...wrong.map(({ ref }) => subjectOfPort(view, ref)), ...[...multimode, ...singlemode].map((typed) => subjectOfCable(view, typed.cable))],
      actual: { text: wrong.map((facts) => phyAt(facts)?.name ?? '').join(', ') },
      required: { text: `${modeName(mode)} optic` },
      fixes: wrongOpticFixes(view, subject, wrong, mode),
    });
  },
  examples: {
    valid: [
      {
        title: 'a single-mode optic on OS2 through a panel',
        design: (d) => {
          const [a, b, panel] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch()), d.device('FP1', fibrePanel())];
          for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', '10GBASE-LR', 10_000));
          d.cable(fibreCord('os2'), a.port(1), panel.port(1));
          d.cable(fibreCord('os2'), panel.port('r1'), b.port(1));
        },
      },
    ],
    invalid: [
      {
        title: 'a multimode optic on OS2',
        messageIds: ['wrongOptic'],
        design: (d) => {
          const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
          d.optic(a.port(1), optic('sfp+', '10GBASE-SR', 10_000));
          d.optic(b.port(1), optic('sfp+', '10GBASE-LR', 10_000));
          d.cable(fibreCord('os2'), a.port(1), b.port(1));
        },
      },
      {
        title: 'an OM4 cord on an OS2 link, before any switch is connected',
        messageIds: ['mixedFibre'],
        design: (d) => {
          const panel = d.device('FP1', fibrePanel());
          d.cable(fibreCord('om4'), panel.port(1), undefined);
          d.cable(fibreCord('os2'), panel.port('r1'), undefined);
        },
      },
    ],
  },
});

const other = (mode: FibreMode): FibreMode => (mode === 'multimode' ? 'singlemode' : 'multimode');

const cablesOf = ({ channel }: ChannelSubject, mode: FibreMode): readonly TypedCable[] => channel.cables.filter(({ type }) => modeOf(type.medium) === mode);

function wrongEnds(subject: ChannelSubject, mode: FibreMode): readonly PortFacts[] {
  return endsOf(subject).filter((facts) => {
    const phy = isFibreEnd(facts) ? phyAt(facts) : undefined;
    return phy !== undefined && phy.fibreMode !== undefined && !isMadeFor(phy, mode);
  });
}

/** Towards what the optics are made for; without optics, towards the larger part. */
function unmixFixes(view: DesignView, subject: ChannelSubject, multimode: readonly TypedCable[], singlemode: readonly TypedCable[]): readonly Fix[] {
  const votes = endsOf(subject).flatMap((facts) => phyAt(facts)?.fibreMode ?? []);
  const wantsMultimode = votes.includes('multimode') !== votes.includes('singlemode') ? votes.includes('multimode') : multimode.length > singlemode.length;
  const toSinglemode = retypeFixes(view, multimode, USUAL_FIBRE.singlemode, mediumName(USUAL_FIBRE.singlemode));
  const toMultimode = retypeFixes(view, singlemode, USUAL_FIBRE.multimode, mediumName(USUAL_FIBRE.multimode));
  return wantsMultimode ? [...toMultimode, ...toSinglemode] : [...toSinglemode, ...toMultimode];
}

function wrongOpticFixes(view: DesignView, subject: ChannelSubject, wrong: readonly PortFacts[], mode: FibreMode): readonly Fix[] {
  const wanted = other(mode);
  const recable = retypeFixes(view, cablesOf(subject, mode), USUAL_FIBRE[wanted], mediumName(USUAL_FIBRE[wanted]));
  const [only, another] = wrong;
  if (only === undefined || another !== undefined) return wrong.length === endsOf(subject).length ? recable : [];
  const swap = otherOptic(view, subject, only, mode);
  return swap === undefined ? [] : [swap];
}

function otherOptic(view: DesignView, subject: ChannelSubject, at: PortFacts, mode: FibreMode): Fix | undefined {
  const far = endsOf(subject).find((facts) => facts !== at);
  const wish = { mode, family: 'fibre' as const, phy: far === undefined ? undefined : phyAt(far)?.name, manufacturer: at.type.manufacturer, connector: at.opticType?.connector };
  const choice = chooseOptic(at.port, wish, availableOptics(view));
  return choice === undefined ? undefined : { title: `Use ${choice.phy ?? choice.model} in ${portName(view, at.ref)}`, commandId: 'optic.set', args: { deviceId: at.ref.deviceId, portKey: at.ref.portKey, typeKey: choice.key } };
}
