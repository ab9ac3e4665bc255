import { type Phy, phyByName } from '../catalog/phys.ts';
import { connectorFamily } from '../model/connector.ts';
import type { DesignView } from '../store/design-view.ts';
import type { PortFacts } from '../topology/port-facts.ts';
import { type NamedThing, subjectOfPort } from '../topology/subjects.ts';
import type { ChannelSubject } from './engine/channel-subject.ts';

/** The ports at the ends of a channel, first before last; open ends left out. */
export const endsOf = ({ first, last }: Pick<ChannelSubject, 'first' | 'last'>): readonly PortFacts[] => [first, last].filter((facts) => facts !== undefined);

/** The ports at the ends of a channel as subjects. */
export const endSubjects = (view: DesignView, subject: Pick<ChannelSubject, 'first' | 'last'>): readonly NamedThing[] => endsOf(subject).map(({ ref }) => subjectOfPort(view, ref));

/** The connector a cable meets at a port: the optic's where one is in the cage. */
export const facingConnector = (facts: PortFacts): PortFacts['port']['group']['connector'] => facts.opticType?.connector ?? facts.port.group.connector;

/** True where twisted pair goes in. */
export const isTwistedPairEnd = (facts: PortFacts): boolean => connectorFamily(facingConnector(facts)) === 'copper';

/** True where fibre goes in. */
export const isFibreEnd = (facts: PortFacts): boolean => connectorFamily(facingConnector(facts)) === 'fibre';

/** The physical layer of the optic at a port; undefined without an optic, or for one the tables do not know. */
export const phyAt = (facts: PortFacts): Phy | undefined => (facts.opticType?.phy === undefined ? undefined : phyByName(facts.opticType.phy));
