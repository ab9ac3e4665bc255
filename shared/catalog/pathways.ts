import data from '../../assets/catalog/pathways.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { provenanceFields } from './provenance.ts';

const note = z.string().min(1).optional();

const traySchema = z.strictObject({ who: z.string(), designPercent: z.int().optional(), maxPercent: z.int().optional(), maxDepthMm: z.int().optional(), quarterPiMilli: z.int().optional(), note, ...provenanceFields });

/** Fill of trays and baskets, in percent of the usable cross-section; the first row is the default, the documents disagree. */
export const TRAY_FILLS: readonly Readonly<z.infer<typeof traySchema>>[] = z.array(traySchema).min(1).parse(data.trayFills);

const conduitSchema = z.strictObject({ minCables: z.int(), maxCables: z.int().optional(), fillPercent: z.int(), ...provenanceFields });

/** Fill of conduits by number of cables. */
export const CONDUIT_FILLS: readonly Readonly<z.infer<typeof conduitSchema>>[] = z.array(conduitSchema).parse(data.conduitFills);

/** Most fill of a conduit with that many cables, in percent; undefined for none. */
export const conduitFillPercent = (cables: number): number | undefined =>
  CONDUIT_FILLS.find((row) => cables >= row.minCables && cables <= (row.maxCables ?? Infinity))?.fillPercent;

const conduitSizeSchema = z.strictObject({ kind: z.string(), tradeSize: z.string(), innerAreaMm2: z.number(), ...provenanceFields });

/** Inner cross-section of conduits by trade size. */
export const CONDUIT_SIZES: readonly Readonly<z.infer<typeof conduitSizeSchema>>[] = z.array(conduitSizeSchema).parse(data.conduitSizes);

const separationSchema = z.strictObject({
  condition: z.string(),
  below2KvaMm: z.int(),
  from2To5KvaMm: z.int(),
  above5KvaMm: z.int(),
  note,
  ...provenanceFields,
});

/** Least distance of data cable from power below 480 V. */
export const SEPARATIONS: readonly Readonly<z.infer<typeof separationSchema>>[] = z.array(separationSchema).parse(data.separations);

const bendSchema = z.strictObject({
  kind: z.string(),
  media: z.enum(['copper', 'fibre']),
  /** Least radius: in millimetres, or in tenths of the cable's outer diameter. */
  unloadedMm: z.number().optional(),
  loadedMm: z.int().optional(),
  unloadedDeciDiameters: z.int().optional(),
  loadedDeciDiameters: z.int().optional(),
  note,
  ...provenanceFields,
});

/** Least bend radius by kind of cable. */
export const BENDS: readonly Readonly<z.infer<typeof bendSchema>>[] = z.array(bendSchema).parse(data.bends);

const tensionSchema = z.strictObject({ kind: z.string(), maxN: z.int(), ...provenanceFields });

/** Most pulling tension by kind of cable, in newtons. */
export const TENSIONS: readonly Readonly<z.infer<typeof tensionSchema>>[] = z.array(tensionSchema).parse(data.tensions);

const figureSchema = z.strictObject({ item: z.string(), mm: z.int().optional(), count: z.int().optional(), text: z.string().optional(), ...provenanceFields });

/** Supports, clearances and slack. */
export const PATHWAY_FIGURES: readonly Readonly<z.infer<typeof figureSchema>>[] = z.array(figureSchema).parse(data.figures);

/** One figure of `PATHWAY_FIGURES` in millimetres; undefined when the table lacks it. */
export const pathwayFigureMm = (item: string): number | undefined => PATHWAY_FIGURES.find((row) => row.item === item)?.mm;

/** One figure of `PATHWAY_FIGURES` as a count; undefined when the table lacks it. */
export const pathwayFigureCount = (item: string): number | undefined => PATHWAY_FIGURES.find((row) => row.item === item)?.count;
