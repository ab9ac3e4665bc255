import type { DesignTables } from '../../shared/model/design.ts';
import type { CheckReport } from '../../shared/rules/finding.ts';
import type { RecordsDiff } from '../../shared/store/records-diff.ts';

/** What the rules worker is told. `session` tells apart the designs that were opened one after the other. */
export type RulesMessage =
  | { readonly kind: 'open'; readonly session: number; readonly tables: DesignTables; readonly revision: number }
  | { readonly kind: 'change'; readonly session: number; readonly diff: RecordsDiff; readonly revision: number };

/** What it reports: always about one revision of one design. */
export type RulesReport =
  | { readonly kind: 'report'; readonly session: number; readonly revision: number; readonly report: CheckReport }
  | { readonly kind: 'crash'; readonly session: number; readonly message: string };
