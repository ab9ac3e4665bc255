import { z } from '../base/zod.ts';
import { CAGE_CONNECTORS, connectorField, genderField, polishField } from './connector.ts';
import { fecField, idField, keyField, lossCentiDbField, nameField, powerCentiDbmField, priceCentsField, sourceField, speedMbpsField, textField } from './fields.ts';

/** A catalogue entry for pluggable transceivers (optical, and copper ones such as SFP-T). */
export const opticTypeEntrySchema = z.strictObject({
  key: keyField,
  manufacturer: nameField,
  model: nameField,
  partNumber: nameField.optional(),
  keywords: z.array(z.string().max(60)).max(30).readonly().optional(),
  formFactor: z.enum(CAGE_CONNECTORS),
  /** Name of the physical layer in `assets/catalog/phys.json`, for example `10GBASE-SR`; absent for what the table does not know. */
  phy: nameField.optional(),
  speedMbps: speedMbpsField,
  /** Slower rates the module can also be set to. */
  otherSpeedsMbps: z.array(speedMbpsField).max(10).readonly().optional(),
  connector: connectorField,
  polish: polishField.optional(),
  gender: genderField.optional(),
  /** Most electrical power the module draws, in milliwatts. */
  powerMw: z.int().min(0).max(100_000).optional(),
  /** Transmit wavelength in nanometres; the receive side too where it differs (BiDi). */
  txNm: z.int().min(600).max(2000).optional(),
  rxNm: z.int().min(600).max(2000).optional(),
  /** Launch and receive power as the maker states them; absent: the PHY's. */
  txMinCentiDbm: powerCentiDbmField.optional(),
  txMaxCentiDbm: powerCentiDbmField.optional(),
  rxMinCentiDbm: powerCentiDbmField.optional(),
  rxMaxCentiDbm: powerCentiDbmField.optional(),
  /** Window of path loss the maker asks for. */
  lossMinCentiDb: lossCentiDbField.optional(),
  lossMaxCentiDb: lossCentiDbField.optional(),
  /** Reach of this module where it is not its PHY's. */
  reachMm: z.int().min(1).max(1_000_000_000).optional(),
  /** FEC the module does or needs, where it is not its PHY's. */
  fec: fecField.optional(),
  unitPriceCents: priceCentsField.optional(),
  notes: textField.optional(),
  source: sourceField,
});

/** A catalogue entry for pluggable transceivers. */
export type OpticTypeEntry = Readonly<z.infer<typeof opticTypeEntrySchema>>;

/** The copy of a catalogue entry inside a design. */
export const opticTypeSchema = opticTypeEntrySchema.extend({ id: idField('opticType') });

/** The copy of a catalogue entry inside a design. */
export type OpticType = Readonly<z.infer<typeof opticTypeSchema>>;
