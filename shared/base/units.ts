/** One rack unit in hundredths of a millimetre: 44.45 mm (EIA-310-E, IEC 60297-3-100). */
export const RACK_UNIT_UM = 44_450;

/** Height in millimetres of a number of half rack units. */
export const halfUToMm = (halfU: number): number => (halfU * RACK_UNIT_UM) / 2000;

/** Lengths as people read them: `850 mm`, `12.5 m`, `38 km`. */
export function formatLength(lengthMm: number): string {
  if (Math.abs(lengthMm) < 1000) return `${lengthMm} mm`;
  if (Math.abs(lengthMm) >= 10_000_000) return `${trimZeros((lengthMm / 1_000_000).toFixed(6))} km`;
  return `${trimZeros((lengthMm / 1000).toFixed(2))} m`;
}

/** Data rates as printed on devices: `100M`, `1G`, `2.5G`, `400G`. */
export function formatSpeed(speedMbps: number): string {
  return speedMbps < 1000 ? `${speedMbps}M` : `${trimZeros((speedMbps / 1000).toFixed(1))}G`;
}

/** Power as people read it: `850 W`, `3.4 kW`. */
export function formatPower(powerW: number): string {
  return powerW < 1000 ? `${powerW} W` : `${trimZeros((powerW / 1000).toFixed(1))} kW`;
}

/** Rack positions and heights counted in half units: `1U`, `1.5U`. */
export const formatHalfU = (halfU: number): string => `${halfU / 2}U`;

const trimZeros = (text: string): string => text.replace(/\.?0+$/, '');
