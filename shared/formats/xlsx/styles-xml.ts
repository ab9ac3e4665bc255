/** Cell styles by name, as indexes into `cellXfs`. */
export const STYLE = { plain: 0, header: 1, text: 2, integer: 3, decimal: 4, money: 5, strong: 6, strongInteger: 7, strongDecimal: 8, strongMoney: 9 } as const;

/** Name of a cell style. */
export type StyleName = keyof typeof STYLE;

/* Built-in number formats of ECMA-376 part 1, 18.8.30. */
const GENERAL = 0;
const WHOLE = 1;
const TWO_DECIMALS = 2;
const THOUSANDS = 4;
const TEXT = 49;

const REGULAR = 0;
const BOLD = 1;

const xf = (format: number, font: number, fill: number): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`;

const CELL_XFS: Readonly<Record<StyleName, string>> = {
  plain: xf(GENERAL, REGULAR, 0),
  header: xf(TEXT, BOLD, 2),
  text: xf(TEXT, REGULAR, 0),
  integer: xf(WHOLE, REGULAR, 0),
  decimal: xf(TWO_DECIMALS, REGULAR, 0),
  money: xf(THOUSANDS, REGULAR, 0),
  strong: xf(TEXT, BOLD, 0),
  strongInteger: xf(WHOLE, BOLD, 0),
  strongDecimal: xf(TWO_DECIMALS, BOLD, 0),
  strongMoney: xf(THOUSANDS, BOLD, 0),
};

const font = (weight: string): string => `<font>${weight}<sz val="10"/><name val="Arial"/></font>`;
const xfs = Object.values(CELL_XFS);

/** The style sheet (ECMA-376 part 1, 18.8); fills 0 and 1 are reserved by Excel. */
export const STYLES_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE3E8EF"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
