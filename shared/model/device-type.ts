import { z } from '../base/zod.ts';
import { connectorField, genderField, polishField } from './connector.ts';
import { faceMmField, idField, keyField, nameField, powerWField, priceCentsField, sourceField, speedMbpsField, textField, weightGField } from './fields.ts';

/** What a device is for: drives library categories, symbols and which rules look at it. */
export const DEVICE_KINDS = [
  'switch', 'router', 'firewall', 'server', 'storage', 'ups', 'pdu', 'power-source', 'copper-panel', 'fibre-panel', 'cassette',
  'consolidation-point', 'access-point', 'camera', 'outlet', 'midspan', 'media-converter', 'console-server', 'kvm', 'load-balancer', 'phone', 'shelf', 'blank', 'cable-manager', 'other',
] as const;

/** Schema of a device kind. */
export const deviceKindField = z.enum(DEVICE_KINDS);

/** What a device is for. */
export type DeviceKind = z.infer<typeof deviceKindField>;

/** Front or rear of a device or rack. */
export const faceField = z.enum(['front', 'rear']);

/** Front or rear of a device or rack. */
export type Face = z.infer<typeof faceField>;

/** What a port is for. `panel` ports are passive pass-through positions. */
export const portRoleField = z.enum(['network', 'management', 'console', 'panel', 'power-in', 'power-out', 'other']);

/** What a port is for. */
export type PortRole = z.infer<typeof portRoleField>;

/** Power over Ethernet of a port: what it sources (`pse`) or draws (`pd`); types 1 to 4 of IEEE 802.3 clauses 33 and 145. */
export const poeField = z
  .strictObject({
    role: z.enum(['pse', 'pd']),
    type: z.int().min(1).max(4),
    /** Most watts at this port: sourced at the PSE, or drawn at the PD. */
    maxW: z.number().min(0).max(200).optional(),
    /** Class of a powered device, 0 to 8. */
    class: z.int().min(0).max(8).optional(),
    /** `passive`: a fixed voltage on the pairs without any negotiation. */
    method: z.enum(['ieee', 'passive']).optional(),
    voltageV: z.int().min(1).max(100).optional(),
    /** Pairs the source powers; absent: all its type has. */
    pairs: z.union([z.literal(2), z.literal(4)]).optional(),
    /** True for a powered device that also runs, with less, on a source below its class. */
    isReducible: z.boolean().optional(),
  })
  .readonly();

/** Power over Ethernet of a port. */
export type Poe = z.infer<typeof poeField>;

/** Mains side of a power port. */
export const powerField = z
  .strictObject({
    /** Rated current in milliamperes. */
    ratedMa: z.int().min(1).max(1_000_000).optional(),
    /** Nominal voltage line to neutral or, for 3-phase delta, line to line. */
    voltageV: z.int().min(1).max(1000).optional(),
    phases: z.union([z.literal(1), z.literal(3)]).optional(),
    /** Phase an outlet hangs on. */
    phase: z.enum(['L1', 'L2', 'L3']).optional(),
    /** Breaker or fuse inside the device that protects the outlet, in milliamperes. */
    breakerMa: z.int().min(1).max(1_000_000).optional(),
    /** Whether the device protects the outlet with a breaker or fuse of its own; absent when that is not known. */
    hasBreaker: z.boolean().optional(),
    /** For a supply: the most it can deliver or take, in watts. */
    maxW: powerWField.optional(),
  })
  .readonly();

/** Where the ports of a group sit on their face; millimetres from the face's top left corner, looking at that face. */
export const portLayoutField = z
  .strictObject({
    /** Centre of the first port. */
    xMm: faceMmField,
    yMm: faceMmField,
    rows: z.int().min(1).max(50).optional(),
    pitchXMm: z.number().min(0).max(1000).optional(),
    pitchYMm: z.number().min(0).max(1000).optional(),
    /** `columns` (default): down each column, then right, as switches number (1 over 2). `rows`: along each row, then down, as panels number. */
    order: z.enum(['columns', 'rows']).optional(),
    /** Extra gap after every n columns. */
    gapEvery: z.int().min(1).max(100).optional(),
    gapMm: z.number().min(0).max(1000).optional(),
    /** True when the upper row of a pair is mounted upside down (RJ45 clip up/down blocks). */
    flipped: z.boolean().optional(),
  })
  .readonly();

/** A run of equal ports. The key of the n-th is `prefix` + number, padded with zeros to `pad` digits. */
export const portGroupField = z
  .strictObject({
    prefix: z.string().max(60).regex(/^[^\r\n\0]*$/u),
    first: z.int().min(0).max(100_000),
    count: z.int().min(1).max(1000),
    pad: z.int().min(1).max(6).optional(),
    role: portRoleField,
    face: faceField,
    connector: connectorField,
    polish: polishField.optional(),
    gender: genderField.optional(),
    /** Rates the port or cage can run at; empty or absent for passive and power ports. */
    speedsMbps: z.array(speedMbpsField).max(20).readonly().optional(),
    poe: poeField.optional(),
    /** Most power a module may draw in this cage, in milliwatts. */
    maxModuleMw: z.int().min(1).max(100_000).optional(),
    /** False for a cage that cannot be split into lanes. */
    canBreakOut: z.boolean().optional(),
    power: powerField.optional(),
    /** Physical layer of a fixed port where its rate does not tell it, for example `10BASE-T1L`. */
    phy: nameField.optional(),
    /** Permanent cabling category or fibre of a panel's own parts, for example `cat6a`. */
    category: z.enum(['cat3', 'cat5', 'cat5e', 'cat6', 'cat6a', 'cat7', 'cat7a', 'cat8.1', 'cat8.2', 'om3', 'om4', 'om5', 'os2']).optional(),
    /** Whether the sockets of a copper panel carry the cable's screen on. */
    isScreened: z.boolean().optional(),
    layout: portLayoutField,
  })
  .readonly();

/** A run of equal ports. */
export type PortGroup = z.infer<typeof portGroupField>;

/**
 * Passive connection inside a panel or cassette between a front group and a rear group, both named by their index in `portGroups`.
 * `frontsPerRear` fronts share one rear port (1 for a patch panel, 6 for an MPO-12 to 6 LC cassette).
 * `method` is the strand order: straight 1-1; `reversed` i to n+1-i; `pair-flipped` swaps strands inside each pair;
 * `pairs-reversed` turns the order of the pairs but keeps their strands (the far cassette of TIA-568.3 method B);
 * `universal` gives pair n the n-th position from the low end and the n-th from the high end (methods U1 and U2).
 */
export const passThroughField = z
  .strictObject({
    front: z.int().min(0).max(200),
    rear: z.int().min(0).max(200),
    frontsPerRear: z.int().min(1).max(32),
    method: z.enum(['straight', 'reversed', 'pair-flipped', 'pairs-reversed', 'universal']),
    /** Insertion loss of the module in hundredths of dB, when the maker states it. */
    lossCentiDb: z.int().min(0).max(1000).optional(),
  })
  .readonly();

/** Passive connection inside a panel or cassette. */
export type PassThrough = z.infer<typeof passThroughField>;

/** An opening that takes a device of the same bay family (cassettes in a housing). */
export const bayField = z
  .strictObject({ key: keyField, family: keyField, face: faceField, xMm: faceMmField, yMm: faceMmField, widthMm: faceMmField, heightMm: faceMmField })
  .readonly();

/** How a device is fixed: in U positions, on a rack's side rail (0U), in the room, or in a bay of another device. */
export const mountField = z.enum(['rack', 'rack-side', 'room', 'bay']);

/** How a device is fixed. */
export type Mount = z.infer<typeof mountField>;

/** A catalogue entry for devices. A figure that is not known is absent, never 0. */
export const deviceTypeEntrySchema = z.strictObject({
  /** Stable key, `maker-model` in kebab case. */
  key: keyField,
  manufacturer: nameField,
  model: nameField,
  partNumber: nameField.optional(),
  kind: deviceKindField,
  /** Words people also search by. */
  keywords: z.array(z.string().max(60)).max(30).readonly().optional(),
  mount: mountField,
  /** Height in half rack units; only for `mount: rack`. */
  heightHalfU: z.int().min(1).max(120).optional(),
  /** Half of the 19-inch width, so that two stand side by side. */
  isHalfWidth: z.boolean().optional(),
  /** Rail width it is made for where that is not 19 inch. */
  railWidthInch: z.union([z.literal(10), z.literal(19), z.literal(21), z.literal(23)]).optional(),
  /** Body size; the width without rack ears. */
  widthMm: z.number().min(1).max(5000).optional(),
  heightMm: z.number().min(1).max(5000).optional(),
  depthMm: z.number().min(1).max(5000).optional(),
  weightG: weightGField.optional(),
  powerTypicalW: powerWField.optional(),
  powerMaxW: powerWField.optional(),
  /** Power the whole device can source over Ethernet. */
  poeBudgetW: powerWField.optional(),
  /** Power it can deliver to what is plugged into it: UPS and power sources. */
  outputW: powerWField.optional(),
  airflow: z.enum(['front-to-rear', 'rear-to-front', 'left-to-right', 'right-to-left', 'side-to-rear', 'rear-to-side', 'bottom-to-top', 'top-to-bottom', 'passive', 'fanless', 'mixed']).optional(),
  /** Supplies that may fail without the device going down; 0 or absent when all are needed or unknown. */
  redundantSupplies: z.int().min(0).max(20).optional(),
  /** Bay family this device fits, for `mount: bay`. */
  bayFamily: keyField.optional(),
  bays: z.array(bayField).max(100).readonly().optional(),
  portGroups: z.array(portGroupField).max(200).readonly(),
  passThroughs: z.array(passThroughField).max(100).readonly().optional(),
  unitPriceCents: priceCentsField.optional(),
  notes: textField.optional(),
  source: sourceField,
});

/** A catalogue entry for devices. */
export type DeviceTypeEntry = Readonly<z.infer<typeof deviceTypeEntrySchema>>;

/** The copy of a catalogue entry inside a design. */
export const deviceTypeSchema = deviceTypeEntrySchema.extend({ id: idField('deviceType') });

/** The copy of a catalogue entry inside a design. */
export type DeviceType = Readonly<z.infer<typeof deviceTypeSchema>>;
